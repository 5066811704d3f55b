import { isDeepStrictEqual } from "node:util";
import { isObject, type Json } from "./json";

/** Where two values differ, one line per place; none when they are equal. The order of keys does not matter. */
export function differences(
  place: string,
  recorded: Json | undefined,
  seen: Json | undefined,
): string[] {
  if (isDeepStrictEqual(recorded, seen)) return [];
  if (isObject(recorded) && isObject(seen)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(seen)]);
    return [...keys].flatMap((key) => differences(`${place}.${key}`, recorded[key], seen[key]));
  }
  if (Array.isArray(recorded) && Array.isArray(seen) && recorded.length === seen.length) {
    return recorded.flatMap((item, index) => differences(`${place}.${index}`, item, seen[index]));
  }
  return [`${place}: recorded ${shown(recorded)}, seen ${shown(seen)}`];
}

function shown(value: Json | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
