import fc from "fast-check";
import { parseJson } from "../../../lib/tools/client/parse-json";

test("reads any JSON", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 10 }), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each(["", "{", "undefined", "<html>", '{"a": "', "[1] 2"])("%j is none", (text) => {
  expect(parseJson(text)).toBeUndefined();
});

test("what is nested too deeply is none, brackets in strings do not count", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  expect(parseJson(nested(1001))).toBeUndefined();
  expect(parseJson(nested(1000))).toBeDefined();
  expect(parseJson(JSON.stringify([nested(5000), '\\"['.repeat(5000)]))).toBeDefined();
});

test("a long text is one like any other", () => {
  const text = JSON.stringify({ text: '\\n"{'.repeat(1_000_000) });
  expect(parseJson(text)).toEqual(JSON.parse(text));
});
