import { planAction } from "../../../../../lib/tools/azapi-standin/resources/action/plan";
import { fromJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { UNKNOWN } from "../../../../../lib/tools/azapi-standin/values/value";
import { action, ID } from "../support";
import type { ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

const DONE = {
  id: ID,
  method: "POST",
  when: "apply",
  exist: true,
  output: fromJson({}),
  sensitive_output: fromJson({}),
};

function plan(given: ValueMap, before: ValueMap | null) {
  const config = action(given);
  const prior = before === null ? null : action({ ...DONE, ...before });
  const computed = ["id", "exist", "output", "sensitive_output", "method", "when"];
  const proposed = Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      value === null && computed.includes(name) ? (prior?.[name] ?? null) : value,
    ]),
  );
  return { ...planAction({ config, prior, proposed, private: {} }), prior };
}

test("plans a new action with everything unknown that it will answer", () => {
  expect(plan({}, null).planned).toMatchObject({
    id: UNKNOWN,
    method: "POST",
    when: "apply",
    exist: UNKNOWN,
    output: UNKNOWN,
    sensitive_output: UNKNOWN,
  });
});

test("plans nothing when nothing changed", () => {
  const { planned, prior, requiresReplace } = plan({}, {});
  expect(planned).toEqual(prior);
  expect(requiresReplace).toEqual([]);
});

test.each<[string, ValueMap]>([
  ["body", { body: fromJson({ a: 1 }) }],
  ["method", { method: "PUT" }],
  ["locks", { locks: ["x"] }],
  ["headers", { headers: { a: "b" } }],
  ["exports", { response_export_values: fromJson(["id"]) }],
])("is sent again when %s changes", (_what, given) => {
  expect(plan(given, {}).planned).toMatchObject({ output: UNKNOWN, exist: UNKNOWN });
});

test("is not sent again when retry or timeouts change", () => {
  const { planned } = plan(
    { timeouts: { create: "1m" }, retry: { error_message_regex: ["a"] } },
    {},
  );
  expect(planned).toMatchObject({ output: DONE.output, exist: true });
});

test.each<[string, ValueMap, string[][]]>([
  ["another resource", { resource_id: `${ID}2` }, [["resource_id"]]],
  ["another verb", { action: "stop" }, [["action"]]],
  ["another type", { type: "A.B/c@1" }, [["type"]]],
  ["an unknown type", { type: UNKNOWN }, [["type"]]],
  ["another version", { type: "Microsoft.CognitiveServices/accounts/projects/applications@1" }, []],
])("replaces for %s as azapi does", (_what, given, replaced) => {
  expect(plan(given, {}).requiresReplace).toEqual(replaced);
});

test("refuses a sensitive body at destroy", () => {
  expect(() => plan({ when: "destroy", sensitive_body: fromJson({ a: 1 }) }, null)).toThrow(
    'The argument "sensitive_body" is not supported when "when" is set to "destroy"',
  );
});
