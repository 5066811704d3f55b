import { isObject, type JsonObject } from "../../lib/tools/local/core/json";

/** What an open envelope of ARM may hold besides its definition. */
const ENVELOPE = ["id", "name", "type", "systemData"];

/** The paths where a value does not match a definition of a Swagger document; enums there are open. */
export function schemaFaults(definitions: JsonObject, name: string, value: unknown): string[] {
  return faults(definitions, resolved(definitions, definitions[name]), value, "");
}

interface Schema {
  readonly type?: string;
  readonly properties: JsonObject;
  readonly required: string[];
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
  readonly nullable: boolean;
}

function faults(definitions: JsonObject, schema: Schema, value: unknown, path: string): string[] {
  if (value === null && schema.nullable) return [];
  if (schema.type !== undefined && !isOfType(schema.type, value)) {
    return [`${path} must be a ${schema.type}`];
  }
  if (Array.isArray(value)) {
    const item = resolved(definitions, schema.items);
    return value.flatMap((entry, index) => faults(definitions, item, entry, `${path}[${index}]`));
  }
  if (!isObject(value) || schema.additionalProperties !== undefined) return [];
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  const isEnvelope = "properties" in schema.properties;
  return [
    ...Object.entries(value).flatMap(([key, entry]) => {
      const property = schema.properties[key];
      if (property !== undefined) {
        return faults(definitions, resolved(definitions, property), entry, at(key));
      }
      return isEnvelope && ENVELOPE.includes(key) ? [] : [`${at(key)} is not in the schema`];
    }),
    ...schema.required
      .filter((key) => value[key] === undefined)
      .map((key) => `${at(key)} is missing`),
  ];
}

/** A schema with its references and `allOf` put together. */
function resolved(definitions: JsonObject, schema: unknown): Schema {
  if (!isObject(schema)) return { properties: {}, required: [], nullable: false };
  const reference =
    typeof schema["$ref"] === "string" ? schema["$ref"].split("/").at(-1) : undefined;
  const parts = [
    ...(reference === undefined ? [] : [definitions[reference]]),
    ...(Array.isArray(schema["allOf"]) ? (schema["allOf"] as unknown[]) : []),
  ].map((part) => resolved(definitions, part));
  const type = [schema["type"], ...parts.map((part) => part.type)].find(
    (candidate) => typeof candidate === "string",
  );
  return {
    ...(typeof type === "string" ? { type } : {}),
    properties: Object.assign(
      {},
      ...parts.map((part) => part.properties),
      schema["properties"],
    ) as JsonObject,
    required: [
      ...parts.flatMap((part) => part.required),
      ...((schema["required"] as string[] | undefined) ?? []),
    ],
    items: schema["items"],
    additionalProperties: schema["additionalProperties"],
    nullable: schema["x-nullable"] === true,
  };
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "object":
      return isObject(value);
    default:
      return typeof value === type;
  }
}
