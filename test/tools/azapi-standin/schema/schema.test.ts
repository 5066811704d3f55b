import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DATA_RESOURCE_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/data-resource";
import { PROVIDER_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/provider";
import { RESOURCE_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/resource";
import { RESOURCE_ACTION_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/resource-action";
import { isNested, typeOfSchema } from "../../../../lib/tools/azapi-standin/schema/schema";
import type {
  Attribute,
  NestedAttribute,
  Schema,
} from "../../../../lib/tools/azapi-standin/schema/schema";

test("makes one type from attributes and blocks", () => {
  const schema: Schema = {
    version: 1,
    attributes: {
      id: { type: "string", computed: true },
      retry: { nesting: "single", attributes: { times: { type: "number" } } },
    },
    blocks: { identity: { nesting: "list", attributes: { type: { type: "string" } } } },
  };
  expect(typeOfSchema(schema)).toEqual([
    "object",
    {
      id: "string",
      retry: ["object", { times: "number" }],
      identity: ["list", ["object", { type: "string" }]],
    },
  ]);
});

const RECORDED = resolve(__dirname, "../../../../../shared/azapi/provider-schema-2.12.0.json");

if (existsSync(RECORDED)) {
  const recorded = JSON.parse(readFileSync(RECORDED, "utf8"));
  test.each([
    ["provider", PROVIDER_SCHEMA, recorded.provider],
    ["azapi_resource", RESOURCE_SCHEMA, recorded.resource_schemas.azapi_resource],
    [
      "azapi_resource_action",
      RESOURCE_ACTION_SCHEMA,
      recorded.resource_schemas.azapi_resource_action,
    ],
    ["data azapi_resource", DATA_RESOURCE_SCHEMA, recorded.data_source_schemas.azapi_resource],
  ])("%s is as azapi 2.12.0 has it", (_name, schema, official) => {
    expect(asRecorded(schema)).toEqual(official);
  });
}

/** A schema as `terraform providers schema -json` writes it. */
function asRecorded({ version, attributes, blocks }: Schema): object {
  const nestedBlocks = mapValues(blocks, ({ nesting, attributes: inner }) => ({
    nesting_mode: nesting,
    block: { attributes: mapValues(inner, attribute) },
  }));
  return {
    version,
    block: {
      attributes: mapValues(attributes, attribute),
      ...(Object.keys(blocks).length > 0 ? { block_types: nestedBlocks } : {}),
    },
  };
}

function attribute(given: Attribute | NestedAttribute): object {
  if (!isNested(given)) {
    const { writeOnly, ...rest } = given;
    return writeOnly ? { ...rest, write_only: true } : rest;
  }
  const { nesting, attributes, ...flags } = given;
  const nested_type = { nesting_mode: nesting, attributes: mapValues(attributes, attribute) };
  return { ...flags, nested_type };
}

function mapValues<T>(source: { [key: string]: T }, convert: (value: T) => object): object {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, convert(value)]));
}
