import { Token } from "cdktf";
import { isWellFormed } from "./template-text";
import { checkWholeMap } from "./whole-tokens";

/*
 * Each check takes the name of a prop and its value, and returns the faults: none for a valid value. A value that is
 * absent, or known only to Terraform, passes. The types promise a string; callers in JavaScript may pass anything.
 */

/** A setting without a default. */
export function checkRequired(prop: string, value: unknown): string[] {
  return value === undefined || value === null ? [`${prop} is required`] : [];
}

/**
 * A value of one of our classes or interfaces, recognized by its string members: with two copies of this library in a
 * program, `instanceof` would refuse values from the other copy. `kind` describes it in the message.
 */
export function checkKind(
  prop: string,
  value: object | undefined,
  texts: string[],
  kind: string,
): string[] {
  if (value === undefined || value === null) return [];
  const given = value as { readonly [key: string]: unknown };
  if (texts.every((text) => typeof given[text] === "string")) return [];
  return [`${prop} must be ${kind}, got ${describe(value)}`];
}

/** A text that survives Terraform, which replaces half a surrogate pair. */
export function checkText(prop: string, value: string | undefined): string[] {
  if (isAbsentOrTextToken(value)) return [];
  if (typeof value !== "string") return [`${prop} must be a string, got ${show(value)}`];
  if (isWellFormed(value)) return [];
  return [`${prop} must be well-formed Unicode, got ${show(value)} with half a surrogate pair`];
}

/** A text that is not empty. */
export function checkNotEmpty(prop: string, value: string | undefined): string[] {
  if (value === "") return [`${prop} must not be empty`];
  return checkText(prop, value);
}

/** A text that is required and not empty. */
export function checkRequiredText(prop: string, value: string | undefined): string[] {
  return [...checkRequired(prop, value), ...checkNotEmpty(prop, value)];
}

/** A text that matches a pattern; `allowed` describes the pattern in the message. */
export function checkPattern(
  prop: string,
  value: string | undefined,
  pattern: RegExp,
  allowed: string,
): string[] {
  if (isAbsentOrTextToken(value) || (typeof value === "string" && pattern.test(value))) return [];
  return [`${prop} must be ${allowed}, got ${show(value)}`];
}

/** One of the values of an enum. A token is refused: it looks like a wrong value. */
export function checkOneOf(prop: string, value: string | undefined, allowed: string[]): string[] {
  if (value === undefined || value === null || allowed.includes(value)) return [];
  return [`${prop} must be ${allowed.join(" or ")}, got ${show(value)}`];
}

/** Keys and values are texts; a key without a value is left out. */
export function checkTags(prop: string, tags: { [key: string]: string } | undefined): string[] {
  if (isAbsentOrToken(tags)) return checkWholeMap(prop, tags);
  return Object.entries(tags).flatMap(([key, value]) => [
    ...checkNotEmpty(`a key of ${prop}`, key),
    ...checkText(`${prop}[${JSON.stringify(key)}]`, value),
  ]);
}

/** A whole number from `least` to `most`, both included. */
export function checkWholeNumber(
  prop: string,
  value: number | undefined,
  least: number,
  most = Infinity,
): string[] {
  if (isAbsentOrToken(value)) return [];
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  return [`${prop} must be a whole number ${range}, got ${show(value)}`];
}

export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The form of ids in Entra and of role definitions. */
export function checkGuid(prop: string, value: string | undefined): string[] {
  return checkPattern(prop, value, GUID, "a GUID");
}

export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A bigint, or an object that refers to itself.
    return String(value);
  }
}

/** Constructs reference each other in circles, which JSON cannot represent. */
function describe(value: object): string {
  if (typeof value !== "object" || value.constructor === Object) return show(value);
  return `an object of the class ${value.constructor.name}`;
}

/** A list that is a token is an array, and no text. */
function isAbsentOrTextToken(value: unknown): value is undefined {
  return isAbsentOrToken(value) && !Array.isArray(value);
}

function isAbsentOrToken(value: unknown): value is undefined {
  return value === undefined || value === null || Token.isUnresolved(value);
}
