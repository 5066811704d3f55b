import { comparePlan } from "./compare-plan";
import type { JsonObject } from "./json";

const CONFIG = { resource: { azapi_resource: { app: { name: "a" } } } };

function planOf(change: JsonObject, more: JsonObject = {}): JsonObject {
  const marks = { after_unknown: {}, after_sensitive: {} };
  return {
    resource_changes: [{ address: "azapi_resource.app", change: { ...marks, ...change } }],
    ...more,
  };
}

function step(entry: JsonObject) {
  return { command: "plan", plan: [{ address: "azapi_resource.app", ...entry }] };
}

test("a creation: what will be unknown, and what does not follow from the configuration", () => {
  const plan = planOf({
    actions: ["create"],
    before: null,
    after: { name: "a", type: "t" },
    after_unknown: { id: true, body: { a: [true] } },
  });
  const afterUnknown = ["body.a.0", "id"];
  expect(
    comparePlan(step({ actions: ["create"], afterUnknown, after: { type: "t" } }), plan, CONFIG),
  ).toEqual([]);
  expect(comparePlan(step({ actions: ["create"], afterUnknown }), plan, CONFIG)).toEqual([
    'plan.azapi_resource.app.after: recorded nothing, seen {"type":"t"}',
  ]);
});

test("an update: which attributes change, and to what", () => {
  const plan = planOf({
    actions: ["update"],
    before: { name: "a", output: 1, same: 1 },
    after: { name: "b", same: 1 },
    after_unknown: { output: true },
  });
  const changed = {
    name: { before: "a", after: "b" },
    output: { before: 1, after: "(known after apply)" },
  };
  expect(
    comparePlan(step({ actions: ["update"], afterUnknown: ["output"], changed }), plan, CONFIG),
  ).toEqual([]);
});

test("drift, outputs and checks that were not recorded", () => {
  const plan = planOf(
    { actions: ["no-op"], before: {}, after: {} },
    {
      resource_drift: [
        {
          address: "azapi_resource.app",
          change: { actions: ["update"], before: { a: 1 }, after: { a: 2 } },
        },
      ],
      output_changes: { url: { actions: ["update"], after: "u", after_unknown: false } },
      checks: [{ address: { to_display: "check.route" }, status: "fail" }],
    },
  );
  const lines = comparePlan(step({ actions: ["no-op"] }), plan, CONFIG);
  expect(lines.map((line) => line.split(":")[0])).toEqual([
    "drift.azapi_resource.app",
    "outputChanges.url",
    "checks.check.route",
  ]);
});
