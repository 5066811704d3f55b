import { BigNumber, Dynamic, isMap, Unknown } from "./value";
import { equalJson, isJsonObject } from "./json";
import { own } from "./own";
import type { Json, JsonObject } from "./json";
import type { Type } from "./type";
import type { Value, ValueMap } from "./value";

/**
 * The value as JSON. Numbers become doubles, as in azapi: integers above 2^53 are rounded.
 * Unknown parts become `ifUnknown`.
 */
export function toJson(value: Value, ifUnknown: Json = null): Json {
  if (value instanceof Unknown) return ifUnknown;
  if (value instanceof Dynamic) return toJson(value.value, ifUnknown);
  if (value instanceof BigNumber) return Number(value.text);
  if (Array.isArray(value)) return value.map((item) => toJson(item, ifUnknown));
  if (isMap(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, toJson(item, ifUnknown)]),
    );
  }
  return value;
}

/** The value as a JSON object; empty when it is not one. */
export function toJsonObject(value: Value): JsonObject {
  const json = toJson(value);
  return isJsonObject(json) ? json : {};
}

/** Equal, apart from how numbers and types are written; unknown parts count as null. */
export function semanticallyEqual(a: Value, b: Value): boolean {
  return equalJson(toJson(a), toJson(b));
}

/** JSON as a dynamic value of the type that JSON itself has: objects and tuples. */
export function fromJson(json: Json): Value {
  if (json === null) return null;
  const [type, value] = infer(json);
  return new Dynamic(type, value);
}

function infer(json: Json): [Type, Value] {
  if (json === null) return ["dynamic", null];
  if (typeof json === "string") return ["string", json];
  if (typeof json === "number") return ["number", json];
  if (typeof json === "boolean") return ["bool", json];
  if (Array.isArray(json)) {
    const items = json.map(infer);
    return [["tuple", items.map(([type]) => type)], items.map(([, value]) => value)];
  }
  const entries = Object.entries(json).map(([key, item]) => [key, infer(item)] as const);
  return [
    ["object", Object.fromEntries(entries.map(([key, [type]]) => [key, type]))],
    Object.fromEntries(entries.map(([key, [, value]]) => [key, value])),
  ];
}

/** JSON as a dynamic value of the given type; undefined when it does not fit. */
export function fromJsonAs(json: Json, type: Type): Dynamic | undefined {
  const value = convert(json, type);
  return value === undefined ? undefined : new Dynamic(type, value);
}

function convert(json: Json, type: Type): Value | undefined {
  if (json === null) return null;
  if (type === "dynamic") return fromJson(json);
  if (typeof type === "string") {
    const wanted = type === "bool" ? "boolean" : type;
    return typeof json === wanted ? (json as Value) : undefined;
  }
  switch (type[0]) {
    case "list":
    case "set":
      return convertItems(json, () => type[1]);
    case "tuple":
      if (!Array.isArray(json) || json.length !== type[1].length) return undefined;
      return convertItems(json, (index) => type[1][index] ?? "dynamic");
    case "map":
      if (!isJsonObject(json)) return undefined;
      return convertEntries(json, Object.keys(json), () => type[1]);
    case "object":
      if (!isJsonObject(json)) return undefined;
      return convertEntries(json, Object.keys(type[1]), (key) => type[1][key] ?? "dynamic");
  }
}

function convertItems(json: Json, typeOf: (index: number) => Type): Value[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const items = json.map((item, index) => convert(item, typeOf(index)));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function convertEntries(
  json: JsonObject,
  keys: string[],
  typeOf: (key: string) => Type,
): ValueMap | undefined {
  const entries = keys.map((key) => [key, convert(own(json, key) ?? null, typeOf(key))] as const);
  const isWhole = entries.every(([, value]) => value !== undefined);
  return isWhole ? (Object.fromEntries(entries) as ValueMap) : undefined;
}
