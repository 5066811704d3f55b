import fc from "fast-check";
import { forTerminal } from "../../../lib/tools/cli/terminal-text";
import { toJson } from "../../../lib/tools/cli/to-json";

test("a terminal shows JSON whole, and it says the same as before", () => {
  const character = fc.oneof(
    fc.constantFrom(...'\u001b\u009b\u202e\u2066\u007f\ufdd1\r\n"\\'),
    fc.string(),
  );
  const text = fc.array(character).map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (name, value) => {
      const given = Object.fromEntries([[name, [value, 1, null]]]);
      expect(forTerminal(toJson(given, 2))).toBe(toJson(given, 2));
      expect(JSON.parse(toJson(given))).toEqual(given);
    }),
  );
});

test("what needs no escape is left as it is", () => {
  expect(toJson({ a: "Grüße 東京 😀" })).toBe(`{"a":"Grüße 東京 😀"}`);
  expect(toJson(undefined)).toBe("null");
});
