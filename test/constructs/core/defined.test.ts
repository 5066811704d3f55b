import { defined } from "../../../lib/constructs/core/defined";

test("leaves out undefined and null, and nothing else", () => {
  const values = { a: undefined, b: null, c: "", d: 0, e: false, f: [], g: {} };
  expect(Object.keys(defined(values))).toEqual(["c", "d", "e", "f", "g"]);
});
