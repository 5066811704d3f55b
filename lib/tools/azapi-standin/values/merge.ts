import { haveIdentity, itemIdentity } from "./list-identity";
import { isJsonObject } from "./json";
import { own } from "./own";
import type { Json, JsonObject } from "./json";
import type { ListSettings } from "./list-identity";

/** Both bodies in one; where they overlap the second wins, nulls included. */
export function merge(first: Json, second: Json, settings: ListSettings, path = ""): Json {
  if (isJsonObject(first) && isJsonObject(second)) {
    return mergeObjects(first, second, settings, path);
  }
  if (Array.isArray(first) && Array.isArray(second)) {
    return mergeLists(first, second, settings, path);
  }
  return second;
}

function mergeObjects(
  first: JsonObject,
  second: JsonObject,
  settings: ListSettings,
  path: string,
): Json {
  const merged = Object.entries(second).map(([key, value]): [string, Json] => {
    const before = own(first, key);
    const below = path === "" ? key : `${path}.${key}`;
    return [key, before === undefined ? value : merge(before, value, settings, below)];
  });
  return Object.fromEntries([...Object.entries(first), ...merged]);
}

function mergeLists(first: Json[], second: Json[], settings: ListSettings, path: string): Json {
  if (first.length === 0 || second.length === 0) return second;
  if (!haveIdentity(first, second, path, settings)) {
    if (first.length !== second.length) return second;
    return first.map((item, index) => merge(item, second[index] ?? null, settings, path));
  }
  const left = [...second];
  const merged = first.map((item) => {
    const identity = itemIdentity(item, path, settings);
    const at = left.findIndex(
      (other) => identity !== undefined && itemIdentity(other, path, settings) === identity,
    );
    if (at < 0) return item;
    return merge(item, left.splice(at, 1)[0] ?? null, settings, path);
  });
  return [...merged, ...left];
}
