import { planResource } from "../../../../../lib/tools/azapi-standin/resources/resource/plan";
import { fromJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { Dynamic, UNKNOWN } from "../../../../../lib/tools/azapi-standin/values/value";
import { resource, session, storedResource } from "../support";
import type { PrivateData } from "../../../../../lib/tools/azapi-standin/resources/resource-type";
import type { Reply } from "../support";
import type { Json } from "../../../../../lib/tools/azapi-standin/values/json";
import type { ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

interface Planning {
  config?: ValueMap;
  prior?: ValueMap | null;
  replies?: Reply[];
  private?: PrivateData;
  ignoreNoOpChanges?: boolean;
  defaults?: string[];
}

/** Plans as Terraform would request it: what is configured and, for the rest, the prior values. */
async function plan({ config = resource(), prior = null, replies = [], ...more }: Planning) {
  const proposed = Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      value === null && COMPUTED.includes(name) ? (prior?.[name] ?? null) : value,
    ]),
  );
  const { session: fake, requests } = session(replies, {
    ignoreNoOpChanges: more.ignoreNoOpChanges ?? true,
    defaults: more.defaults ?? [],
  });
  const result = await planResource({ config, prior, proposed, private: more.private ?? {} }, fake);
  return { ...result, requests };
}

const COMPUTED = [
  "id",
  "output",
  "body",
  "location",
  "tags",
  "name",
  "parent_id",
  "ignore_casing",
  "ignore_missing_property",
  "ignore_null_property",
  "schema_validation_enabled",
];

const properties = (value: Json): Json => ({ properties: value });

test("plans a new resource without a request, with defaults and what is unknown", async () => {
  const { planned, requiresReplace, requests } = await plan({});
  expect(planned).toMatchObject({
    id: UNKNOWN,
    output: UNKNOWN,
    tags: null,
    location: null,
    ignore_casing: false,
    ignore_missing_property: true,
    schema_validation_enabled: true,
    name: "app",
  });
  expect(requiresReplace).toEqual([]);
  expect(requests).toEqual([]);
});

test("plans nothing when nothing changed", async () => {
  const prior = storedResource();
  const { planned, requests } = await plan({ prior });
  expect(planned).toEqual(prior);
  expect(requests).toEqual([]);
});

test("keeps the body in state when the configured one differs only in how it is written", async () => {
  const body = new Dynamic(["object", { list: ["list", "string"] }], { list: ["a"] });
  const { planned } = await plan({
    config: resource({}, { list: ["a"] }),
    prior: storedResource({ body }),
  });
  expect(planned.body).toEqual(body);
});

test("looks at Azure when the body changes, and plans the change", async () => {
  const { planned, requests } = await plan({
    config: resource({}, properties({ displayName: "new" })),
    prior: storedResource({}, properties({ displayName: "old" })),
    replies: [{ properties: { displayName: "old" } }],
  });
  expect(requests).toHaveLength(1);
  expect(planned.output).toBe(UNKNOWN);
  expect(planned.body).toEqual(fromJson(properties({ displayName: "new" })));
});

test("plans no change when Azure has it so already", async () => {
  const prior = storedResource({}, properties({ displayName: "old" }));
  const config = resource({}, properties({ displayName: "new" }));
  const replies = [{ properties: { displayName: "new", more: 1 } }];
  // The state is merged over the answer, for what the service does not return: an old value wins.
  expect((await plan({ config, prior, replies })).planned.output).toBe(UNKNOWN);

  const dropped = storedResource({}, properties({ displayName: "new", description: "d" }));
  expect((await plan({ config, prior: dropped, replies })).planned).toEqual(dropped);
});

test("does not look when it is told to take every change for one", async () => {
  const { planned, requests } = await plan({
    config: resource({}, properties({})),
    prior: storedResource({}, properties({ description: "d" })),
    ignoreNoOpChanges: false,
  });
  expect(requests).toEqual([]);
  expect(planned.output).toBe(UNKNOWN);
});

test("keeps the version in state while the body is the same at the new one", async () => {
  const prior = storedResource({}, properties({ a: 1 }));
  const type = "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-01";
  const config = resource({ type }, properties({ a: 1 }));
  const same = await plan({ config, prior, replies: [{ properties: { a: 1 } }] });
  expect(same.planned).toEqual(prior);
  await expect(plan({ config, prior, replies: [404] })).rejects.toMatchObject({
    summary: "Failed to retrieve resource",
  });
});

test("replaces on a changed name or parent, letter case included", async () => {
  const prior = storedResource();
  const renamed = await plan({ config: resource({ name: "APP" }), prior });
  expect(renamed.requiresReplace).toEqual([["name"]]);
  const moved = await plan({ config: resource({ parent_id: UNKNOWN }), prior });
  expect(moved.requiresReplace).toEqual([["parent_id"]]);
});

test("replaces on a changed trigger, unless one side is null", async () => {
  const with1 = (value: Json) => ({ replace_triggers_external_values: fromJson(value) });
  const changed = (before: Json, now: Json) =>
    plan({ config: resource(with1(now)), prior: storedResource(with1(before)) });
  expect((await changed(["a"], ["b"])).requiresReplace).toEqual([
    ["replace_triggers_external_values"],
  ]);
  expect((await changed(["a"], ["a"])).requiresReplace).toEqual([]);
  expect((await changed(null, ["a"])).requiresReplace).toEqual([]);
  expect((await changed(["a"], null)).requiresReplace).toEqual([]);
});

test("replaces when an expression into the body gives another value", async () => {
  const triggers = { replace_triggers_refs: ["properties.displayName"] };
  const { requiresReplace } = await plan({
    config: resource(triggers, properties({ displayName: "b", other: 2 })),
    prior: storedResource(triggers, properties({ displayName: "a", other: 1 })),
    replies: [{ properties: {} }],
  });
  expect(requiresReplace).toEqual([["body"]]);
});

test("knows nothing of output, tags and location while the body is unknown", async () => {
  const body = new Dynamic(["object", { properties: "string" }], { properties: UNKNOWN });
  const { planned } = await plan({ config: resource({ body }), prior: storedResource() });
  expect(planned).toMatchObject({ output: UNKNOWN, tags: UNKNOWN, location: UNKNOWN, body });
});

test("makes the output unknown when other values are exported", async () => {
  const exports = { response_export_values: fromJson(["id"]) };
  const { planned } = await plan({ config: resource(exports), prior: storedResource() });
  expect(planned.output).toBe(UNKNOWN);
});

test("keeps what is in state at ignored paths, and remembers the paths", async () => {
  const ignore = { ignore_body_changes: ["properties.displayName"] };
  const prior = storedResource({}, properties({ displayName: "theirs" }));
  const config = resource(ignore, properties({ displayName: "mine" }));
  const first = await plan({ config, prior });
  expect(first.planned.output).toBe(UNKNOWN);
  expect(first.private).toEqual({ ignoreBodyChanges: ["properties.displayName"] });
  expect((await plan({ config, prior, private: first.private })).planned).toEqual(prior);
});

test("needs a name", async () => {
  await expect(plan({ config: resource({ name: null }) })).rejects.toMatchObject({
    summary: "Missing required argument",
  });
});

describe("the provider's default location and tags", () => {
  const defaults = ["default_location", "default_tags"];

  test("do not concern a type that has neither", async () => {
    const { planned } = await plan({ defaults });
    expect(planned).toMatchObject({ location: null, tags: null });
  });

  test("are refused by their names for a type that is not known", async () => {
    const type = "Microsoft.Storage/storageAccounts@2024-01-01";
    const config = resource({ type, schema_validation_enabled: false });
    await expect(plan({ config })).resolves.toBeDefined();
    await expect(plan({ config, defaults })).rejects.toThrow(
      `does not know whether ${type} takes the provider's default_location and default_tags`,
    );
  });
});
