import { DATA_RESOURCE } from "../../../../../lib/tools/azapi-standin/resources/data/data-resource";
import { toJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { dataResource, ID, PROJECT, session } from "../support";
import type { Reply } from "../support";
import type { ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

async function read(given: ValueMap, reply: Reply) {
  const { session: fake, requests } = session([reply]);
  return { state: await DATA_RESOURCE.read(dataResource(given), fake), requests };
}

test.each<[string, ValueMap]>([
  ["id", { resource_id: ID }],
  ["name and parent", { name: "app", parent_id: PROJECT }],
])("reads by %s", async (_what, given) => {
  const { state, requests } = await read(given, { properties: { isEnabled: true } });
  expect(requests).toEqual([`GET ${ID}`]);
  expect(state).toMatchObject({
    id: ID,
    name: "app",
    parent_id: PROJECT,
    resource_id: ID,
    exists: true,
  });
  expect(toJson(state.output ?? null)).toEqual({ properties: { isEnabled: true } });
});

test("shows what surrounds the properties", async () => {
  const answer = {
    location: "West Europe",
    tags: { a: "b" },
    identity: { type: "SystemAssigned", principalId: "p", tenantId: "t" },
  };
  const { state } = await read({ resource_id: ID }, answer);
  expect(state).toMatchObject({
    location: "westeurope",
    tags: { a: "b" },
    identity: [{ type: "SystemAssigned", principal_id: "p", tenant_id: "t", identity_ids: [] }],
  });
});

test("finds nothing, and fails unless told to ignore that", async () => {
  const { state } = await read({ resource_id: ID, ignore_not_found: true }, 404);
  expect(state).toMatchObject({ exists: false, id: ID, output: null, tags: null });
  await expect(read({ resource_id: ID }, 404)).rejects.toMatchObject({
    summary: "Resource not found",
  });
  await expect(read({ resource_id: ID, ignore_not_found: true }, 403)).rejects.toMatchObject({
    summary: "Failed to retrieve resource",
  });
});
