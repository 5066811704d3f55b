import { isJsonObject, type Json, type JsonObject } from "../values/json";
import { own } from "../values/own";
import { bodyShape } from "./known-types";
import type { ObjectShape, Shape, VariantShape } from "./shape";

/**
 * The part of an answer that a body may hold according to the schema: without what is flagged read-only or is not in
 * the schema. A variant without its discriminator becomes null (recorded 2026-08: an update with
 * `ignore_body_changes` therefore sends `authorizationPolicy: null`). The whole answer when the type or api-version is
 * unknown.
 */
export function writablePart(typeAndVersion: string, answer: Json): Json {
  const shape = bodyShape(typeAndVersion);
  return shape === undefined ? answer : part(shape, answer);
}

function part(shape: Shape, value: Json): Json {
  if (value === null) return null;
  switch (shape.kind) {
    case "object":
      return isJsonObject(value) ? partOfObject(shape, value) : value;
    case "list":
      return Array.isArray(value) ? value.map((item) => part(shape.items, item)) : null;
    case "variant":
      return isJsonObject(value) ? partOfVariant(shape, value) : null;
    default:
      return value;
  }
}

function partOfObject(
  { properties, others }: Pick<ObjectShape, "others" | "properties">,
  value: JsonObject,
): JsonObject {
  const writable = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    const property = own(properties, key);
    if (property === undefined) return others === undefined ? [] : [[key, item]];
    return property.readOnly ? [] : [[key, part(property.shape, item)]];
  });
  return Object.fromEntries(writable);
}

function partOfVariant({ discriminator, common, variants }: VariantShape, value: JsonObject): Json {
  const name = own(value, discriminator);
  if (name === undefined) return null;
  const shape = typeof name === "string" ? own(variants, name) : undefined;
  const others = Object.entries(value).filter(([key]) => own(common, key) === undefined);
  return {
    ...partOfObject({ properties: common }, value),
    ...(shape === undefined ? Object.fromEntries(others) : partOfObject(shape, value)),
  };
}
