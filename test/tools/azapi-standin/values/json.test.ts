import { equalJson, isJsonObject } from "../../../../lib/tools/azapi-standin/values/json";

test("compares by value, whatever the order of keys", () => {
  expect(equalJson({ a: [1, { b: null }], c: "x" }, { c: "x", a: [1, { b: null }] })).toBe(true);
  expect(equalJson({ a: null }, {})).toBe(false);
  expect(equalJson([1, 2], [1, 2, 3])).toBe(false);
  expect(equalJson({ toString: 1 }, { a: 1 })).toBe(false);
  expect(equalJson([], {})).toBe(false);
});

test("distinguishes objects from lists and null", () => {
  expect(isJsonObject({})).toBe(true);
  expect(isJsonObject([])).toBe(false);
  expect(isJsonObject(null)).toBe(false);
  expect(isJsonObject(undefined)).toBe(false);
});
