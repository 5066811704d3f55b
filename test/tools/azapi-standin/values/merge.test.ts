import { NO_LIST_SETTINGS } from "../../../../lib/tools/azapi-standin/values/list-identity";
import { merge } from "../../../../lib/tools/azapi-standin/values/merge";

const both = (first: Parameters<typeof merge>[0], second: Parameters<typeof merge>[1]) =>
  merge(first, second, NO_LIST_SETTINGS);

test("joins objects; the second wins, nulls included", () => {
  expect(both({ a: 1, b: { c: 1, d: 2 } }, { b: { c: 9 }, e: 3 })).toEqual({
    a: 1,
    b: { c: 9, d: 2 },
    e: 3,
  });
  expect(both({ a: 1, b: 2 }, { a: null })).toEqual({ a: null, b: 2 });
});

test("takes the second list when the items have no identity and the lengths differ", () => {
  expect(both([1, 2], [3])).toEqual([3]);
  expect(both([{ a: 1 }, { b: 2 }], [{ c: 3 }, { b: 4 }])).toEqual([{ a: 1, c: 3 }, { b: 4 }]);
  expect(both([1], [])).toEqual([]);
});

test("matches items by identity and adds those that are new", () => {
  expect(both([{ name: "a", x: 1 }, { name: "b" }], [{ name: "c" }, { name: "a", y: 2 }])).toEqual([
    { name: "a", x: 1, y: 2 },
    { name: "b" },
    { name: "c" },
  ]);
});

test("matches by the key of the list's own path", () => {
  const settings = { uniqueIds: { "p.rules": "ruleId" }, ignoreOthers: [] };
  expect(
    merge(
      { p: { rules: [{ ruleId: "1", x: 1 }, { ruleId: "2" }] } },
      { p: { rules: [{ ruleId: "2", y: 2 }] } },
      settings,
    ),
  ).toEqual({
    p: {
      rules: [
        { ruleId: "1", x: 1 },
        { ruleId: "2", y: 2 },
      ],
    },
  });
});
