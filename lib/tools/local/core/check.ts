import { isObject } from "./json";
import { shortened } from "./shortened";

/** The faults of a value; none when it is valid. */
export type Check = (value: unknown, path: string) => string[];

export const text: Check = (value, path) =>
  typeof value === "string" && value !== ""
    ? []
    : [`${path} must be a non-empty string, got ${shown(value)}`];

/** A non-empty string of at most this many characters. */
export function textUpTo(most: number): Check {
  return (value, path) =>
    typeof value === "string" && value.length > most
      ? [`${path} must have at most ${most} characters, got ${value.length}`]
      : text(value, path);
}

/** A string, which may be empty. */
export const anyText: Check = (value, path) =>
  typeof value === "string" ? [] : [`${path} must be a string, got ${shown(value)}`];

export const flag: Check = (value, path) =>
  typeof value === "boolean" ? [] : [`${path} must be true or false, got ${shown(value)}`];

/** A number of at least 0. */
export const amount: Check = (value, path) =>
  Number.isFinite(value) && Number(value) >= 0
    ? []
    : [`${path} must be a number of at least 0, got ${shown(value)}`];

/** A point in time, as ISO 8601 writes it. */
export const instant: Check = (value, path) =>
  typeof value === "string" && !Number.isNaN(Date.parse(value))
    ? []
    : [`${path} must be a point in time, got ${shown(value)}`];

export function whole(from: number, to: number): Check {
  return (value, path) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to
      ? []
      : [`${path} must be a whole number from ${from} to ${to}, got ${shown(value)}`];
}

/** Anything, for a value that a JSON file cannot hold. */
export const anything: Check = () => [];

export function oneOf(...allowed: (string | number)[]): Check {
  return (value, path) =>
    allowed.some((candidate) => candidate === value)
      ? []
      : [`${path} must be one of ${allowed.join(", ")}, got ${shown(value)}`];
}

export function list(item: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((entry, index) => item(entry, `${path}[${index}]`))
      : [`${path} must be a list, got ${shown(value)}`];
}

/** An object with any keys. */
export function map(item: Check): Check {
  return (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, entry]) => item(entry, `${path}.${key}`))
      : [`${path} must be an object, got ${shown(value)}`];
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** A record of this type: the compiler asks for a check of each of its keys. */
export function record<T>(
  required: { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Check },
  optional: { readonly [K in OptionalKeys<T>]: Check },
): Check {
  return object(required, optional);
}

/** An object with these keys and no others. */
export function object(
  required: { readonly [key: string]: Check },
  optional: { readonly [key: string]: Check } = {},
): Check {
  const known = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, path) => {
    if (!isObject(value)) return [`${path} must be an object, got ${shown(value)}`];
    const at = (key: string) => (path === "" ? key : `${path}.${key}`);
    const missing = Object.keys(required)
      .filter((key) => !Object.hasOwn(value, key) || value[key] === undefined)
      .map((key) => `${at(key)} is missing`);
    const present = Object.entries(value).filter(([, entry]) => entry !== undefined);
    const wrong = present.flatMap(
      ([key, entry]) =>
        known.get(key)?.(entry, at(key)) ?? [
          `${at(key)} is unknown; available: ${[...known.keys()].join(", ")}`,
        ],
    );
    return [...missing, ...wrong];
  };
}

function shown(value: unknown): string {
  return shortened(200, JSON.stringify(value) ?? String(value));
}
