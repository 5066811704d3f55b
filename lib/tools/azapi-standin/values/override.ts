import { isJsonObject } from "./json";
import { own } from "./own";
import type { Json, JsonObject } from "./json";

/** The body with the values of another one at the given paths, where both have them. */
export function overridePaths(body: JsonObject, other: Json, paths: string[]): JsonObject {
  return override(body, other, "", paths) as JsonObject;
}

function override(value: Json, other: Json, path: string, paths: string[]): Json {
  if (paths.length === 0 || value === null) return value;
  if (paths.includes(path)) return other;
  if (isJsonObject(value) && isJsonObject(other)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const below = path === "" ? key : `${path}.${key}`;
        const there = own(other, key);
        return [key, there === undefined ? item : override(item, there, below, paths)];
      }),
    );
  }
  if (Array.isArray(value) && paths.some((wanted) => wanted.startsWith(`${path}.`))) {
    throw new Error("ignoring specific item in list is not supported");
  }
  return value;
}
