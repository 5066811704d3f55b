import {
  leaveArmArgumentsOpen,
  planArmArguments,
  planIdentity,
  readArmArguments,
  withArmArguments,
  writtenIdentity,
} from "../../../../../lib/tools/azapi-standin/resources/resource/arm-arguments";
import { UNKNOWN, type ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";
import { resource, storedResource } from "../support";

const block = (type: string, principal: string | null = null, ids: string[] | null = null) => [
  { type, identity_ids: ids, principal_id: principal, tenant_id: principal && "t" },
];
const SYSTEM = block("SystemAssigned", "p");

function planned(config: ValueMap, prior: ValueMap | null = null, ignored: string[] = []) {
  const plan = { ...config };
  const replaced = planArmArguments(plan, config, prior, ignored);
  return { location: plan.location, tags: plan.tags, replaced };
}

test.each([
  ["the argument", resource({ location: "West US", tags: { a: "b" } })],
  ["the body", resource({}, { location: "West US", tags: { a: "b" } })],
])("takes location and tags from %s", (_, config) => {
  expect(planned(config)).toEqual({ location: "West US", tags: { a: "b" }, replaced: [] });
});

test("a location that is written differently is the same, another one replaces", () => {
  const prior = storedResource({ location: "westus" });
  const same = { location: "westus", tags: null, replaced: [] };
  expect(planned(resource({ location: "West US" }), prior)).toEqual(same);
  expect(planned(resource(), prior)).toEqual(same);
  expect(planned(resource({ location: "eastus" }), prior).replaced).toEqual(["location"]);
});

test("tags that are no longer configured go, ignored ones stay, empty ones are as they were", () => {
  const prior = storedResource({ tags: { a: "b" } });
  expect(planned(resource(), prior).tags).toBeNull();
  expect(planned(resource(), prior, ["tags"]).tags).toEqual({ a: "b" });
  expect(planned(resource(), storedResource({ tags: {} })).tags).toEqual({});
});

test("while the body is unknown, so is what it may set", () => {
  const plan = resource();
  leaveArmArgumentsOpen(plan, resource({ location: "westus" }));
  expect(plan).toMatchObject({ tags: UNKNOWN, location: null });
});

test("an identity keeps its ids while its type stays", () => {
  const [kept, changed] = [block("SystemAssigned"), block("None")].map((identity) => {
    const plan = resource({ identity });
    planIdentity(plan, storedResource({ identity: SYSTEM }));
    return plan.identity;
  });
  expect(kept).toEqual(SYSTEM);
  expect(changed).toMatchObject([{ type: "None", principal_id: UNKNOWN, tenant_id: UNKNOWN }]);
  const fresh = resource();
  planIdentity(fresh, null);
  expect(fresh.identity).toEqual([]);
});

test("sends what is an argument within the body, and takes an identity away", () => {
  const given = { location: "westus", tags: { a: "b" }, identity: SYSTEM };
  expect(withArmArguments({ kind: "k" }, resource(given), null)).toEqual({
    kind: "k",
    location: "westus",
    tags: { a: "b" },
    identity: { type: "SystemAssigned" },
  });
  const users = resource({ identity: block("UserAssigned", null, ["/one"]) });
  expect(withArmArguments({}, users, null)).toEqual({
    identity: { type: "UserAssigned", userAssignedIdentities: { "/one": {} } },
  });
  const before = storedResource({ identity: SYSTEM });
  expect(withArmArguments({}, resource(), before)).toEqual({ identity: { type: "None" } });
  expect(withArmArguments({}, resource(), storedResource())).toEqual({});
});

test("a written identity has the ids that the service answered", () => {
  const answer = { identity: { type: "SystemAssigned", principalId: "p", tenantId: "t" } };
  const planned = resource({ identity: block("SystemAssigned") });
  expect(writtenIdentity(planned, answer)).toEqual(SYSTEM);
  expect(writtenIdentity(planned, {})).toEqual(block("SystemAssigned"));
  expect(writtenIdentity(resource(), answer)).toEqual([]);
});

test("a refresh finds what somebody changed", () => {
  const state = storedResource({ location: "westus", tags: { a: "b" }, identity: SYSTEM });
  const same = { identity: { type: "SystemAssigned", principalId: "p", tenantId: "t" } };
  const fine = { location: "West US", tags: { a: "b" }, ...same };
  expect(readArmArguments(state, fine)).toEqual({ tags: { a: "b" }, identity: SYSTEM });
  expect(readArmArguments(state, { location: "eastus", tags: {} })).toEqual({
    location: "eastus",
    tags: null,
    identity: [],
  });
  expect(readArmArguments(storedResource(), { identity: { type: "None" } })).toEqual({
    identity: [],
  });
  expect(readArmArguments(storedResource(), same)).toEqual({
    identity: [{ ...SYSTEM[0], identity_ids: [] }],
  });
});

test("an identity inside the body is left to the body", () => {
  const state = storedResource({}, { identity: { type: "SystemAssigned" } });
  expect(readArmArguments(state, { identity: { type: "SystemAssigned" } })).toEqual({});
});
