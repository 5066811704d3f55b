import { equalJson, type Json } from "./json";
import { own } from "./own";
import type { Type } from "./type";

/** The class of `UNKNOWN`. */
export class Unknown {
  readonly isUnknown = true;
}

/** A value that is known only after apply. */
export const UNKNOWN = new Unknown();

/** A number that a JavaScript number cannot hold without loss, as Terraform writes it. */
export class BigNumber {
  constructor(readonly text: string) {}
}

/** A known value of an attribute without a fixed type: it carries its type. */
export class Dynamic {
  constructor(
    readonly type: Type,
    readonly value: Value,
  ) {}
}

/** A value as it travels between Terraform and a provider. */
export type Value =
  null | typeof UNKNOWN | boolean | number | string | BigNumber | Dynamic | Value[] | ValueMap;

/** An object or a map. */
export interface ValueMap {
  [key: string]: Value;
}

/** An entry of an object or a map; null when it is absent. */
export function at(map: ValueMap | null, key: string): Value {
  return (map === null ? undefined : own(map, key)) ?? null;
}

/** True for objects and maps. */
export function isMap(value: Value): value is ValueMap {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown) &&
    !(value instanceof Dynamic) &&
    !(value instanceof BigNumber)
  );
}

/** True when no part of the value waits for apply. */
export function isFullyKnown(value: Value): boolean {
  if (value === UNKNOWN) return false;
  if (value instanceof Dynamic) return isFullyKnown(value.value);
  if (Array.isArray(value)) return value.every(isFullyKnown);
  if (isMap(value)) return Object.values(value).every(isFullyKnown);
  return true;
}

/** Equality as Terraform sees it: same type, same content; an unknown equals an unknown. */
export function equalValues(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a instanceof BigNumber && b instanceof BigNumber) return a.text === b.text;
  if (a instanceof Dynamic && b instanceof Dynamic) {
    return equalTypes(a.type, b.type) && equalValues(a.value, b.value);
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equalValues(item, b[index] ?? null));
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    return keys.every(
      (key) => Object.hasOwn(b, key) && equalValues(a[key] ?? null, b[key] ?? null),
    );
  }
  return false;
}

/** Types arrive with their attributes in any order. */
function equalTypes(a: Type, b: Type): boolean {
  return equalJson(a as Json, b as Json);
}
