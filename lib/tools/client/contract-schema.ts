import { isObject, type JsonObject } from "./json";

/**
 * OpenAPI 3.0 schemas as JSON Schema, which OpenAPI 3.1 uses: `nullable` becomes another type, and exclusive bounds
 * become numbers. What is already JSON Schema stays as it is.
 */
export function jsonSchemaOf(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(jsonSchemaOf);
  if (!isObject(part)) return part;
  const schema = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, jsonSchemaOf(value)]),
  );
  return nullable(
    bounded(bounded(schema, "minimum", "exclusiveMinimum"), "maximum", "exclusiveMaximum"),
  );
}

function bounded(schema: JsonObject, bound: string, exclusive: string): JsonObject {
  const { [exclusive]: isExclusive, [bound]: limit, ...rest } = schema;
  if (typeof isExclusive !== "boolean") return schema;
  if (limit === undefined) return rest;
  return { ...rest, [isExclusive ? exclusive : bound]: limit };
}

function nullable(schema: JsonObject): JsonObject {
  const { nullable: isNullable, ...rest } = schema;
  if (isNullable !== true) return schema;
  return { anyOf: [rest, { type: "null" }] };
}
