import { Token } from "cdktf";
import { GUID } from "../../azure/guid";
import { show } from "./show";
import { isTokenOfAnyKind, isTokenWrittenAs } from "./tokens";
import { isWellFormed } from "./template-text";

/*
 * The types promise the right values; callers in JavaScript, or with values out of YAML or typed `any`, may pass
 * anything. Each check takes the name of a prop and its value, and returns the faults: none for a valid value. A value
 * that is absent, or known only to Terraform, passes unless its check says otherwise.
 */

/** A check that needs nothing but the prop's name and value. */
export type Check = (prop: string, value: unknown) => string[];

/** A setting without a default. */
export function checkRequired(prop: string, value: unknown): string[] {
  return isAbsent(value) ? [`${prop} is required`] : [];
}

/** A text that survives Terraform, which replaces half a surrogate pair. */
export function checkText(prop: string, value: unknown): string[] {
  if (isAbsent(value)) return [];
  // A token can also be a number, a list or an object, which have none of a text's methods.
  if (typeof value !== "string")
    return [`${prop} must be a string, got ${show(value)}${hint(value)}`];
  if (isWellFormed(value)) return [];
  return [
    `${prop} must be well-formed Unicode, got ${show(value)} which contains half of a surrogate pair`,
  ];
}

/** A text that is not empty. */
export function checkNotEmpty(prop: string, value: unknown): string[] {
  if (value === "") return [`${prop} must not be empty`];
  return checkText(prop, value);
}

/** A text that is required and not empty. */
export function checkRequiredText(prop: string, value: unknown): string[] {
  return [...checkRequired(prop, value), ...checkNotEmpty(prop, value)];
}

/** A text that matches a pattern; `allowed` describes the pattern in the message. */
export function checkPattern(
  prop: string,
  value: unknown,
  pattern: RegExp,
  allowed: string,
): string[] {
  if (isAbsent(value)) return [];
  if (typeof value === "string" && (pattern.test(value) || Token.isUnresolved(value))) return [];
  return [`${prop} must be ${allowed}, got ${show(value)}${hint(value)}`];
}

/** One of the values of an enum. It decides at synth what is rendered, so a token is refused. */
export function checkOneOf(prop: string, value: unknown, allowed: readonly unknown[]): string[] {
  if (isAbsent(value) || allowed.includes(value)) return [];
  return [`${prop} must be ${allowed.join(" or ")}, got ${show(value)}`];
}

/** `true` or `false`: texts such as "false" would count as true. */
export function checkBoolean(prop: string, value: unknown): string[] {
  if (isAbsent(value) || typeof value === "boolean" || isTokenOfAnyKind(value)) return [];
  return [`${prop} must be true or false, got ${show(value)}`];
}

/** `true` or `false`, where it decides at synth what is rendered: Terraform's answer would come too late. */
export function checkDecision(prop: string, value: unknown): string[] {
  if (!isAbsent(value) && Token.isUnresolved(value)) {
    return [`${prop} must be true or false, not a token: it decides at synth what is deployed`];
  }
  return checkBoolean(prop, value);
}

/** Any number that JSON can hold. */
export function checkNumber(prop: string, value: unknown): string[] {
  if (isAbsent(value) || Number.isFinite(value) || isTokenOfAnyKind(value)) return [];
  return [`${prop} must be a number, got ${show(value)}`];
}

/** A whole number from `least` to `most`, both included. */
export function checkWholeNumber(
  prop: string,
  value: unknown,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): string[] {
  if (isAbsent(value)) return [];
  const isWhole = typeof value === "number" && Number.isSafeInteger(value);
  if (isWhole && value >= least && value <= most) return [];
  if (isTokenWrittenAs("number", value) || isTokenOfAnyKind(value)) return [];
  const range =
    most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return [`${prop} must be a whole number ${range}, got ${show(value)}`];
}

/** What programs write for an id that they do not have; nothing in Azure has it. */
const NIL_GUID = "00000000-0000-0000-0000-000000000000";

/** The form of ids in Entra and of role definitions. */
export function checkGuid(prop: string, value: unknown): string[] {
  if (value === NIL_GUID)
    return [`${prop} must not be the all-zero GUID, which stands for nothing`];
  return checkPattern(prop, value, GUID, "a GUID");
}

export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** What to write for a token of another kind than the one for texts. */
function hint(value: unknown): string {
  return Token.isUnresolved(value) ? ", which is not a string token: use Token.asString" : "";
}
