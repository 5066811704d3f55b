import { FoundryAgentError } from "./foundry-agent-error";

/**
 * Refuses an argument that JavaScript, or a variable that is not set, made another kind of value than the types allow.
 *
 * @param form - what it must be, with an example
 */
export function wrongArgument(name: string, form: string, given: unknown): FoundryAgentError {
  return new FoundryAgentError(`${name} must be ${form}, got ${kindOf(given)}`, "request");
}

/** Refuses what is no text, and a text that is empty. */
export function checkText(name: string, form: string, given: unknown): asserts given is string {
  if (typeof given !== "string" || given.trim() === "") throw wrongArgument(name, form, given);
}

/** Refuses what has not these members, which are what it is used for: another copy of the library has its own classes. */
export function checkMembers(name: string, form: string, given: unknown, members: string[]): void {
  const isObject = typeof given === "object" && given !== null;
  if (!isObject || members.some((member) => typeof Reflect.get(given, member) !== "string")) {
    throw wrongArgument(name, form, given);
  }
}

/** Values are not shown whole: one in the wrong place may be a token. */
function kindOf(given: unknown): string {
  if (given === undefined || given === null) return String(given);
  if (given === "") return "an empty text";
  if (typeof given === "string")
    return /^https?:\/\/[^\s?#@]{1,200}$/.test(given) ? given : "a text";
  if (Array.isArray(given)) return "a list";
  if (typeof given !== "object") return `a ${typeof given}`;
  const { name } = given.constructor ?? {};
  return name === undefined || name === "Object"
    ? "another object"
    : `a value of the class ${name}`;
}
