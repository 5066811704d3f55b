import { TerraformLocal } from "cdktf";
import {
  escapeTemplate,
  escapeTemplates,
  isWellFormed,
} from "../../../lib/constructs/core/template-text";
import { newStack, resolved } from "../../support/new-stack";

const stack = newStack();
const word = new TerraformLocal(stack, "word", "blue").asString;
const number = new TerraformLocal(stack, "number", 42).asNumber;

function rendered(text: string): unknown {
  return resolved(stack, escapeTemplate(text));
}

test.each([
  "",
  "support",
  "50 % {x}",
  "$5",
  "C:\\temp",
  'said "no"',
  "line\r\nline",
  "a } b",
  "\u06DD1",
])("%j stays as it is", (text) => {
  expect(rendered(text)).toBe(text);
});

test.each([
  ["${name}", '${"$"}{name}'],
  ["$${name}", '${"$$"}{name}'],
  ["%{ if x }", '${"%"}{ if x }'],
  ["$%{x", '${"$%"}{x'],
  ["a\rb", 'a${"\\U0000000d"}b'],
  ["$\rb", '${"$\\U0000000d"}b'],
  ["\uFEFFa", '${"\\U0000feff"}a'],
  ["a \u06DD", 'a ${"\\U000006dd"}'],
  ['$\u{110BD}"', '${"$\\U000110bd"}"'],
])("%j becomes %j", (text, expected) => {
  expect(rendered(text)).toBe(expected);
});

test("tokens resolve", () => {
  expect(rendered(word)).toBe("${local.word}");
  expect(rendered(`a ${word} b`)).toBe("a ${local.word} b");
  expect(rendered(`a ${number} b`)).toBe("a ${local.number} b");
});

test("tokens resolve next to what is escaped", () => {
  expect(rendered(`$${word}`)).toBe('${"$"}${local.word}');
  expect(rendered(`\${ ${word} }`)).toBe('${"$"}{ ${local.word} }');
  expect(rendered(`%{${word}`)).toBe('${"%"}{${local.word}');
  expect(rendered(`1${number}2`)).toBe("1${local.number}2");
});

test("keys of maps are escaped as well", () => {
  expect(resolved(stack, escapeTemplates({ "${a}": "%{b}", c: word }))).toEqual({
    '${"$"}{a}': '${"%"}{b}',
    c: "${local.word}",
  });
});

test("a map that is a token stays a token", () => {
  const map = new TerraformLocal(stack, "map", { a: "b" }).asStringMap;

  expect(resolved(stack, escapeTemplates(map))).toBe("${local.map}");
});

test("half a surrogate pair is not well-formed", () => {
  expect(isWellFormed("a\uD83D")).toBe(false);
  expect(isWellFormed("\uDE42b")).toBe(false);
  expect(isWellFormed("🙂 \uFFFD")).toBe(true);
});

test.each(["-", "|", "7", "+", "."])("cdktf needs no longer for a long run of %j", (part) => {
  const written = escapeTemplate(part.repeat(200_001));
  expect(written.split('${""}').join("")).toBe(part.repeat(200_001));
  expect(resolved(newStack(), written)).toBe(written);
});

/** A pattern that searches a run again from each of its characters would need hours for these. */
test.each([
  ["$", "$"],
  ["%", "%"],
  ["$%", "$%"],
  ["$\r\n", "$\r\n"],
  ["\u06DD", "\u06DD"],
  ["${TfToken[", '${"$"}{TfToken['],
])("a long run of %j costs no more than its length", (part, escaped) => {
  const count = Math.floor(2_000_000 / part.length);
  expect(escapeTemplate(`${part.repeat(count)}.`)).toBe(`${escaped.repeat(count)}.`);
});
