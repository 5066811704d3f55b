import {
  haveIdentity,
  itemIdentity,
  NO_LIST_SETTINGS,
} from "../../../../lib/tools/azapi-standin/values/list-identity";

const byAgent = { uniqueIds: { "properties.agents": "agentName" }, ignoreOthers: [] };

test("identifies items by name unless set otherwise", () => {
  expect(itemIdentity({ name: "a" }, "x", NO_LIST_SETTINGS)).toBe("a");
  expect(itemIdentity({ agentName: "a" }, "properties.agents", byAgent)).toBe("a");
  expect(itemIdentity({ agentName: "a" }, "elsewhere", byAgent)).toBeUndefined();
});

test("joins the values of several keys", () => {
  const settings = { uniqueIds: { list: "kind, group" }, ignoreOthers: [] };
  expect(itemIdentity({ kind: "a", group: "b" }, "list", settings)).toBe("a_b");
  expect(itemIdentity({ kind: "a" }, "list", settings)).toBe("a_");
  expect(itemIdentity({}, "list", settings)).toBeUndefined();
});

test("finds no identity in an empty, missing or other value", () => {
  for (const item of [{ name: "" }, { name: 1 }, {}, "a", null]) {
    expect(itemIdentity(item, "x", NO_LIST_SETTINGS)).toBeUndefined();
  }
});

test("looks at the first item of both lists", () => {
  expect(haveIdentity([{ name: "a" }, 1], [{ name: "b" }], "x", NO_LIST_SETTINGS)).toBe(true);
  expect(haveIdentity([{ name: "a" }], [1, { name: "b" }], "x", NO_LIST_SETTINGS)).toBe(false);
  expect(haveIdentity([], [{ name: "b" }], "x", NO_LIST_SETTINGS)).toBe(false);
});
