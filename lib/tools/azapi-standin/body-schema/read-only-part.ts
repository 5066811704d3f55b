import { isJsonObject, type Json, type JsonObject } from "../values/json";
import { own } from "../values/own";
import { bodyShape } from "./known-types";
import type { ObjectShape, Properties, Shape, VariantShape } from "./shape";

/**
 * The part of an answer that goes into the default output: what the schema flags as read-only, and, as in azapi
 * 2.12.0, all of a map, the common texts of a variant, and an empty object for each object in a list.
 * Undefined when the type or api-version is unknown.
 */
export function readOnlyPart(typeAndVersion: string, answer: Json): Json | undefined {
  const shape = bodyShape(typeAndVersion);
  return shape === undefined ? undefined : part(shape, answer);
}

function part(shape: Shape, value: Json): Json {
  switch (shape.kind) {
    case "object":
      return isJsonObject(value) ? partOfObject(shape, value) : value;
    case "map":
      return value;
    case "list":
      return Array.isArray(value) ? value.map((item) => part(shape.items, item)) : null;
    case "variant":
      return isJsonObject(value) ? partOfVariant(shape, value) : null;
    default:
      return value;
  }
}

function partOfObject({ properties, others }: ObjectShape, value: JsonObject): JsonObject {
  const parts = Object.entries(properties).flatMap(
    ([key, { shape, readOnly }]): [string, Json][] => {
      const item = own(value, key) ?? null;
      if (item === null) return [];
      if (typeof item !== "object") return readOnly ? [[key, item]] : [];
      const inner = part(shape, item);
      return isEmpty(inner) ? [] : [[key, inner]];
    },
  );
  if (others === undefined) return Object.fromEntries(parts);
  const strangers = Object.entries(value).filter(([key]) => own(properties, key) === undefined);
  return Object.fromEntries([...parts, ...strangers]);
}

/** Of a variant, azapi takes everything common, and nothing when the discriminator is missing. */
function partOfVariant({ discriminator, common, variants }: VariantShape, value: JsonObject): Json {
  const name = own(value, discriminator);
  if (name === undefined) return null;
  const shape = typeof name === "string" ? own(variants, name) : undefined;
  const keys = Object.keys(value).filter(
    (key) => own(common, key) !== undefined || shape === undefined,
  );
  return {
    ...Object.fromEntries(
      keys.map((key) => [key, partOfCommon(common, key, own(value, key) ?? null)]),
    ),
    ...(shape === undefined ? {} : partOfObject(shape, value)),
  };
}

function partOfCommon(common: Properties, key: string, value: Json): Json {
  const property = own(common, key);
  return property === undefined || value === null ? value : part(property.shape, value);
}

function isEmpty(value: Json): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}
