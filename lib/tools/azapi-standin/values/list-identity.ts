import { isJsonObject } from "./json";
import { own } from "./own";
import type { Json } from "./json";

/** The key by which items of lists are identified, and the lists that may hold items of others. */
export interface ListSettings {
  /** `list_unique_id_property`: the path of a list, and the key of its items. */
  uniqueIds: { [path: string]: string };
  /** `ignore_other_items_in_list`: paths of lists. */
  ignoreOthers: string[];
}

/** Without a setting, items are identified by `name`. */
export const NO_LIST_SETTINGS: ListSettings = { uniqueIds: {}, ignoreOthers: [] };

/** The identity of an item of the list at the path; undefined when it has none. */
export function itemIdentity(item: Json, path: string, settings: ListSettings): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const key = own(settings.uniqueIds, path)?.trim()
    ? (own(settings.uniqueIds, path) ?? "")
    : "name";
  const values = key
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => own(item, part))
    .map((value) => (typeof value === "string" ? value : ""));
  return values.some((value) => value !== "") ? values.join("_") : undefined;
}

/** Whether the items of two lists can be matched by identity: azapi checks only the first ones. */
export function haveIdentity(a: Json[], b: Json[], path: string, settings: ListSettings): boolean {
  return [a[0], b[0]].every(
    (item) => item !== undefined && itemIdentity(item, path, settings) !== undefined,
  );
}
