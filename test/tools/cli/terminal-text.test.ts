import fc from "fast-check";
import { forTerminal, TerminalPieces } from "../../../lib/tools/cli/terminal-text";

const CASES: [name: string, given: string, shown: string][] = [
  ["a color", "a\u001b[31mb\u001b[0mc", "abc"],
  ["a cleared screen", "a\u001b[2J\u001b[Hb", "ab"],
  ["a private mode", "a\u001b[?1049hb", "ab"],
  ["a title", "a\u001b]0;pwned\u0007b", "ab"],
  ["the clipboard", "a\u001b]52;c;cHduZWQ=\u001b\\b", "ab"],
  ["a link", "\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\", "click"],
  ["a string for a device", "a\u001bP1$r0m\u001b\\b", "ab"],
  ["8-bit forms", "a\u009b31mb\u009d0;x\u009cc\u0090q\u009cd", "abcd"],
  ["a reset", "a\u001bcb", "ab"],
  ["a character set", "a\u001b(0b", "ab"],
  ["a title without an end", "a\u001b]0;pwned\nb", "a\nb"],
  ["an overwritten line", "good\rbad\b\b\u0007", "goodbad"],
  ["nested introducers", "a\u001b\u001b[31mb\u001b[\u001b]0;x\u0007c", "abc"],
  ["the other direction", "a\u202egnp.exe\u202c \u2066b\u2069", "agnp.exe b"],
  ["what text has", "Grüße\t東京 😀\nמה", "Grüße\t東京 😀\nמה"],
];

test.each(CASES)("%s", (_name, given, shown) => {
  expect(forTerminal(given)).toBe(shown);
});

test.each(CASES)("%s, in pieces of one character", (_name, given, shown) => {
  const pieces = new TerminalPieces();
  const text = [...given].map((piece) => pieces.take(piece)).join("") + pieces.take(".");
  expect(text).toBe(`${shown}.`);
});

test("whatever is given, and however it is split, no control character is left", () => {
  const character = fc.constantFrom(..."\u001b[]P\\0;m\u0007\u009b\u009d\u009c\n\t\u202ea é");
  const text = fc.array(character, { maxLength: 30 }).map((all) => all.join(""));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (given) => {
      const pieces = new TerminalPieces();
      const shown = given.map((piece) => pieces.take(piece)).join("");
      expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});

test("a long sequence is not kept", () => {
  const pieces = new TerminalPieces();
  pieces.take("\u001b]52;c;");
  for (let count = 0; count < 1000; count++) expect(pieces.take("A".repeat(1000))).toBe("");
  expect(JSON.stringify(pieces).length).toBeLessThan(100);
  expect(pieces.take("\u0007after")).toBe("after");
});
