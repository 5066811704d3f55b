import { Token } from "cdktf";
import { show } from "./show";
import { isTokenOfAnyKind } from "./tokens";
import { checkWholeList, checkWholeMap } from "./whole-tokens";
import { checkRequired, checkText, isAbsent, type Check } from "./checks";

/*
 * Checks of lists and maps. Both may be tokens. An absent item of a list is a mistake in counting; an absent value of a
 * map leaves its key out.
 */

/** A list of any values, unless `item` checks each. */
export function checkList(prop: string, value: unknown, item: Check): string[] {
  if (isAbsent(value) || isTokenOfAnyKind(value)) return [];
  if (!Array.isArray(value)) return [`${prop} must be a list, got ${show(value)}`];
  const mixed = checkWholeList(prop, value);
  if (mixed.length > 0) return mixed;
  if (Token.isUnresolved(value)) return [];
  // `Array.from`, since `flatMap` skips the holes of a list.
  return Array.from(value as unknown[]).flatMap((each, index) => {
    const name = `${prop}[${index}]`;
    return [...checkRequired(name, each), ...item(name, each)];
  });
}

/** A list of texts. */
export function checkTexts(prop: string, value: unknown): string[] {
  return checkList(prop, value, checkText);
}

/** An object whose keys are the user's own; `item` checks each value. */
export function checkMap(prop: string, value: unknown, item: Check): string[] {
  if (isAbsent(value) || isTokenOfAnyKind(value)) return [];
  if (!isRecord(value)) return [`${prop} must be an object of keys and values, got ${show(value)}`];
  if (Token.isUnresolved(value)) return checkWholeMap(prop, value);
  return Object.entries(value).flatMap(([key, each]) => [
    ...(key === "" ? [`a key of ${prop} must not be empty`] : checkKey(prop, key)),
    ...item(`${prop}[${JSON.stringify(key)}]`, each),
  ]);
}

/** A map of texts. */
export function checkTags(prop: string, value: unknown): string[] {
  return checkMap(prop, value, checkText);
}

/**
 * Whether a value holds settings under names: an object, but not a list, a `Map`, a `Date` or another object with a
 * content of its own kind, whose entries would be lost.
 */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return !isAbsent(value) && Object.prototype.toString.call(value) === "[object Object]";
}

/** cdktf copies objects key by key, and assigning to `__proto__` sets no key. */
export function checkKey(prop: string, key: string): string[] {
  if (key === "__proto__")
    return [`a key of ${prop} must not be __proto__, which cdktf would drop`];
  return checkText(`a key of ${prop}`, key);
}
