import { createHandlers } from "../../../lib/tools/azapi-standin/service";
import { decodeValue, encodeValue } from "../../../lib/tools/azapi-standin/protocol/dynamic-value";
import { emptyRow } from "../../../lib/tools/azapi-standin/resources/planning";
import { PROVIDER_SCHEMA } from "../../../lib/tools/azapi-standin/schema/provider";
import { RESOURCE_SCHEMA } from "../../../lib/tools/azapi-standin/schema/resource";
import { typeOfSchema } from "../../../lib/tools/azapi-standin/schema/schema";
import { UNKNOWN } from "../../../lib/tools/azapi-standin/values/value";
import { resource } from "./resources/support";
import type { Schema } from "../../../lib/tools/azapi-standin/schema/schema";
import type { ValueMap } from "../../../lib/tools/azapi-standin/values/value";

const MSI = {
  ARM_USE_MSI: "true",
  IDENTITY_ENDPOINT: "http://127.0.0.1:1/",
  IDENTITY_HEADER: "x",
};
const NOTHING = new Uint8Array();

const wire = (schema: Schema, row: ValueMap | null) => ({
  msgpack: encodeValue(row, typeOfSchema(schema)),
});

/** The answers of a provider that was configured. */
async function provider() {
  const handlers = createHandlers(MSI);
  const call = (name: string, request: object) =>
    (handlers[name] as (request: object) => Promise<object>)(request);
  const config = wire(PROVIDER_SCHEMA, emptyRow(PROVIDER_SCHEMA));
  expect(await call("ConfigureProvider", { config })).toEqual({});
  return call;
}

test("describes the provider, two resources and a data source", async () => {
  const call = await provider();
  const schema = await call("GetProviderSchema", {});
  expect(Object.keys(schema)).toContain("provider");
  expect(schema).toMatchObject({
    resource_schemas: { azapi_resource: { version: 2 }, azapi_resource_action: { version: 3 } },
    data_source_schemas: { azapi_resource: { version: 0 } },
  });
});

test("reports what is wrong with a configuration", async () => {
  const call = await provider();
  const config = wire(RESOURCE_SCHEMA, resource({ type: "garbage" }));
  expect(
    await call("ValidateResourceConfig", { type_name: "azapi_resource", config }),
  ).toMatchObject({
    diagnostics: [{ summary: "Invalid Resource Type" }, { summary: "Invalid configuration" }],
  });
  const bad = wire(PROVIDER_SCHEMA, { ...emptyRow(PROVIDER_SCHEMA), use_oidc: true });
  expect(await call("ValidateProviderConfig", { config: bad })).toMatchObject({
    diagnostics: [{ detail: expect.stringContaining('"use_oidc"') as string }],
  });
});

test("plans a resource, and nothing for one that is destroyed", async () => {
  const call = await provider();
  const config = wire(RESOURCE_SCHEMA, resource());
  const answer = await call("PlanResourceChange", {
    type_name: "azapi_resource",
    config,
    proposed_new_state: config,
    prior_state: wire(RESOURCE_SCHEMA, null),
    prior_private: NOTHING,
  });
  const { planned_state: planned } = answer as { planned_state: { msgpack: Uint8Array } };
  expect(decodeValue(planned.msgpack, typeOfSchema(RESOURCE_SCHEMA))).toMatchObject({
    id: UNKNOWN,
    output: UNKNOWN,
  });

  const gone = wire(RESOURCE_SCHEMA, null);
  const request = { type_name: "azapi_resource", config: gone, proposed_new_state: gone };
  expect(await call("PlanResourceChange", { ...request, prior_private: NOTHING })).toEqual({
    planned_state: gone,
    planned_private: NOTHING,
  });
});

test("keeps the state when an operation fails", async () => {
  const call = await provider();
  const prior = wire(RESOURCE_SCHEMA, resource({ id: "/no/such/id" }));
  const answer = await call("ApplyResourceChange", {
    type_name: "azapi_resource",
    config: wire(RESOURCE_SCHEMA, null),
    prior_state: prior,
    planned_state: wire(RESOURCE_SCHEMA, null),
    planned_private: NOTHING,
  });
  expect(answer).toMatchObject({
    new_state: prior,
    diagnostics: [{ summary: "Error parsing ID" }],
  });
});

test("takes a state as it is, and does not move one from another type", async () => {
  const call = await provider();
  const json = Buffer.from("{}");
  expect(await call("UpgradeResourceState", { raw_state: { json } })).toEqual({
    upgraded_state: { json },
  });
  const move = { source_type_name: "azurerm_thing", target_type_name: "azapi_resource" };
  expect(await call("MoveResourceState", move)).toMatchObject({
    diagnostics: [
      {
        detail: "the stand-in for azapi does not move the state of azurerm_thing to azapi_resource",
      },
    ],
  });
});

test("does not import an action", async () => {
  const call = await provider();
  const request = { type_name: "azapi_resource_action", id: "x" };
  expect(await call("ImportResourceState", request)).toMatchObject({
    diagnostics: [{ summary: "Resource Import Not Implemented" }],
  });
});

test("reports a bug of its own as one", async () => {
  const handlers = createHandlers({});
  const answer = await handlers.ReadDataSource?.({ type_name: "azapi_resource" });
  expect(answer).toMatchObject({ diagnostics: [{ summary: "Bug in the azapi stand-in" }] });
});

test.each(["azapi_update_resource", "constructor"])(
  "refuses the type %s by its name",
  async (name) => {
    const handlers = createHandlers({});
    expect(await handlers.PlanResourceChange?.({ type_name: name })).toMatchObject({
      diagnostics: [
        { summary: "Unknown type", detail: `the stand-in for azapi does not emulate ${name}` },
      ],
    });
  },
);
