import { search } from "../../../../lib/tools/azapi-standin/values/jmespath";

test("evaluates, finds nothing, and detects an invalid expression", () => {
  expect(search({ a: { b: [1, 2] } }, "a.b[0]")).toBe(1);
  expect(search({ a: 1 }, "a.b")).toBeNull();
  expect(search({ a: 1 }, "a[")).toBeUndefined();
});
