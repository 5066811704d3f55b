import { isDeepStrictEqual } from "node:util";

/** Paths of the values that differ, down to the first that is not an object on both sides; lists count as one value. */
export function differences(before: unknown, after: unknown, path: string[] = []): string[] {
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  return isDeepStrictEqual(before, after) ? [] : [path.join(".")];
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
