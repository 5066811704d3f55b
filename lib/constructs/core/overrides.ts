import { Token, Tokenization } from "cdktf";

/** What somebody changed with `addOverride`, as cdktf keeps it: nested by the parts of the paths. */
export interface Overrides {
  readonly [key: string]: unknown;
}

/** Paths that must not be overridden, each with what to do instead. */
export interface FixedPaths {
  readonly [path: string]: string;
}

/** Faults of overriding what a construct decides itself, because other parts of it rely on the same value. */
export function checkFixed(overrides: Overrides, fixed: FixedPaths): string[] {
  return Object.entries(fixed)
    .filter(([path]) => touches(overrides, path.split(".")))
    .map(([path, instead]) => `${path} cannot be overridden: ${instead}`);
}

/** Faults of overriding something inside a value that only Terraform knows: cdktf would replace all of it, or fail. */
export function checkReachable(
  overrides: Overrides,
  attributes: Overrides,
  fixed: FixedPaths = {},
): string[] {
  const others = pathsOf(overrides).filter((path) => !isFixed(path, fixed));
  const unreachable = pathsInTokens(overrides, attributes).filter((path) =>
    // What is refused anyway must not be overridden as a whole either.
    others.some((other) => other.startsWith(`${path}.`)),
  );
  return unreachable.map(
    (path) =>
      `${path} is known only to Terraform, so nothing in it can be overridden: override it as a whole`,
  );
}

/** Faults of overriding a list by an empty one: cdktf would join the two, which changes nothing. */
export function checkEmptyLists(overrides: Overrides, attributes: Overrides): string[] {
  return emptiedLists(overrides, attributes).map(
    (path) =>
      `${path} cannot be emptied: an override adds to a list, so [] would change nothing; leave the override out`,
  );
}

/** Attributes with overrides as cdktf renders them, or overrides with more of them. Lists are joined. */
export function overridden(attributes: Overrides, overrides: Overrides): Overrides {
  const entries = Object.entries(overrides).map(([key, value]) => {
    const before = attributes[key];
    if (isGroup(value)) return [key, overridden(isGroup(before) ? before : {}, value)];
    if (Array.isArray(value) && Array.isArray(before)) return [key, [...before, ...value]];
    // An undefined value removes the key: cdktf renders none.
    return [key, value];
  });
  return { ...attributes, ...(Object.fromEntries(entries) as Overrides) };
}

/** cdktf would merge a map that is a token key by key; as a plain token it replaces what was there. */
export function withoutMapTokens(value: unknown): unknown {
  if (Array.isArray(value)) return Token.isUnresolved(value) ? value : value.map(withoutMapTokens);
  if (isGroup(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, withoutMapTokens(inner)]),
    );
  }
  if (typeof value !== "object" || value === null) return value;
  return Tokenization.reverseMap(value) ?? value;
}

/** The paths of all values in the overrides, such as `properties.tags.team`. */
export function pathsOf(overrides: unknown, prefix = ""): string[] {
  if (!isGroup(overrides)) return prefix === "" ? [] : [prefix];
  return Object.entries(overrides).flatMap(([key, value]) =>
    pathsOf(value, prefix === "" ? key : `${prefix}.${key}`),
  );
}

/** Whether the overrides change what is at the path, itself or together with what is around it. */
function touches(overrides: unknown, [part, ...rest]: string[]): boolean {
  if (part === undefined || !isGroup(overrides)) return true;
  return part in overrides && touches(overrides[part], rest);
}

/** Whether a path is one of the fixed ones, or in one, or around one. */
function isFixed(path: string, fixed: FixedPaths): boolean {
  return Object.keys(fixed).some(
    (other) => `${path}.`.startsWith(`${other}.`) || other.startsWith(`${path}.`),
  );
}

function emptiedLists(overrides: Overrides, attributes: Overrides): string[] {
  return Object.entries(overrides).flatMap(([key, value]) => {
    const before = attributes[key];
    if (isGroup(value) && isGroup(before)) {
      return emptiedLists(value, before).map((path) => `${key}.${path}`);
    }
    const isEmpty = Array.isArray(value) && value.length === 0;
    return isEmpty && Array.isArray(before) && before.length > 0 ? [key] : [];
  });
}

function pathsInTokens(overrides: Overrides, attributes: Overrides): string[] {
  return Object.entries(overrides).flatMap(([key, value]) => {
    const before = attributes[key];
    if (!isGroup(value)) return [];
    if (Token.isUnresolved(before)) return [key];
    return isGroup(before) ? pathsInTokens(value, before).map((path) => `${key}.${path}`) : [];
  });
}

/** Whether a value consists of values by name, as opposed to a text, a list or a token. */
function isGroup(value: unknown): value is Overrides {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !Token.isUnresolved(value)
  );
}

/** Whether two overrides change the same to the same, such as those of an aspect that visits both. */
export function sameOverrides(one: unknown, other: unknown): boolean {
  if (isGroup(one) && isGroup(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.every((key) => key in one && key in other && sameOverrides(one[key], other[key]));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, i) => sameOverrides(item, other[i]));
  }
  return Object.is(one, other);
}
