import { followRemote } from "../../../../lib/tools/azapi-standin/values/drift";
import type { DriftSettings } from "../../../../lib/tools/azapi-standin/values/drift";
import type { Json } from "../../../../lib/tools/azapi-standin/values/json";

const DEFAULT: DriftSettings = {
  ignoreCasing: false,
  ignoreMissing: true,
  ignoreNull: false,
  uniqueIds: {},
  ignoreOthers: [],
};

const follow = (configured: Json, remote: Json, settings: Partial<DriftSettings> = {}) =>
  followRemote(configured, remote, { ...DEFAULT, ...settings });

test("sees a changed value and ignores what the service adds", () => {
  expect(follow({ a: 1 }, { a: 2, extra: true })).toEqual({ a: 2 });
});

test.each([
  ["missing", {}],
  ["null", { a: null }],
  ["empty", { a: "" }],
  ["stars", { a: "***" }],
  ["redacted", { a: "<redacted>" }],
])("keeps the configured text when it comes back %s", (_what, remote) => {
  expect(follow({ a: "secret" }, remote)).toEqual({ a: "secret" });
});

test("sees that a value is missing when told to", () => {
  const strict = { ignoreMissing: false };
  expect(follow({ a: "x", b: "" }, {}, strict)).toEqual({ b: "" });
  expect(follow({ a: "x" }, { a: "" }, strict)).toEqual({ a: "" });
});

test("sees a text where an empty one was configured", () => {
  expect(follow({ a: "" }, { a: "x" })).toEqual({ a: "x" });
});

test("compares letter case unless told not to", () => {
  expect(follow("responses", "Responses")).toBe("Responses");
  expect(follow("responses", "Responses", { ignoreCasing: true })).toBe("responses");
});

test("leaves configured nulls alone when told to", () => {
  expect(follow({ a: null }, { a: 1 })).toEqual({ a: 1 });
  expect(follow({ a: null }, { a: 1 }, { ignoreNull: true })).toEqual({ a: null });
});

test("takes the whole remote list when the length differs and items have no identity", () => {
  expect(follow([{ a: 1 }], [{ a: 1, x: 1 }, { a: 2 }])).toEqual([{ a: 1, x: 1 }, { a: 2 }]);
  expect(follow([{ a: 1 }], [])).toEqual([]);
  expect(follow([{ a: 1 }, { a: 2 }], [{ a: 2, x: 0 }, { a: 1 }])).toEqual([{ a: 2 }, { a: 1 }]);
});

test("matches items by identity, in configured order, and shows the others behind", () => {
  const settings = { uniqueIds: { agents: "agentName" } };
  const remote = {
    agents: [{ agentName: "c" }, { agentName: "b", agentId: "1" }, { agentName: "a" }],
  };
  const configured = { agents: [{ agentName: "a" }, { agentName: "b" }, { agentName: "gone" }] };
  expect(follow(configured, remote, settings)).toEqual({
    agents: [{ agentName: "a" }, { agentName: "b" }, { agentName: "c" }],
  });
  expect(follow(configured, remote, { ...settings, ignoreOthers: ["agents"] })).toEqual({
    agents: [{ agentName: "a" }, { agentName: "b" }],
  });
});

test("takes a value of another kind as it is", () => {
  expect(follow({ a: "1", b: [1] }, { a: 1, b: { c: 1 } })).toEqual({ a: 1, b: { c: 1 } });
});
