import { equalJson, isJsonObject } from "./json";
import { haveIdentity, itemIdentity } from "./list-identity";
import { own } from "./own";
import type { Json, JsonObject } from "./json";
import type { ListSettings } from "./list-identity";

/** What counts as a difference between the configured body and the one in Azure. */
export interface DriftSettings extends ListSettings {
  ignoreCasing: boolean;
  ignoreMissing: boolean;
  ignoreNull: boolean;
}

/** Services answer with asterisks, `<redacted>` or nothing in place of secrets. */
const WITHHELD = /^(\**|<redacted>)$/;

/**
 * The configured body with the values in Azure: only configured keys, so what the service adds
 * is not a difference. This is how azapi finds drift.
 */
export function followRemote(
  configured: Json,
  remote: Json,
  settings: DriftSettings,
  path = "",
): Json {
  if (equalJson(configured, remote)) return configured;
  if (isJsonObject(configured) && isJsonObject(remote)) {
    return followObject(configured, remote, settings, path);
  }
  if (Array.isArray(configured) && Array.isArray(remote)) {
    return followList(configured, remote, settings, path);
  }
  if (typeof configured === "string" && typeof remote === "string") {
    return followText(configured, remote, settings);
  }
  return remote;
}

function followObject(
  configured: JsonObject,
  remote: JsonObject,
  settings: DriftSettings,
  path: string,
): Json {
  const followed = Object.entries(configured).flatMap(([key, value]): [string, Json][] => {
    const there = own(remote, key) ?? null;
    const below = path === "" ? key : `${path}.${key}`;
    if (value === null && settings.ignoreNull) return [[key, null]];
    if (there !== null) return [[key, followRemote(value, there, settings, below)]];
    return settings.ignoreMissing || isEmpty(value) ? [[key, value]] : [];
  });
  return Object.fromEntries(followed);
}

/** Numbers are never empty: azapi's comparison for them is never true. */
function isEmpty(value: Json): boolean {
  if (value === null || value === "" || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function followList(
  configured: Json[],
  remote: Json[],
  settings: DriftSettings,
  path: string,
): Json {
  if (configured.length === 0 || remote.length === 0) return remote;
  if (haveIdentity(configured, remote, path, settings)) {
    return followItems(configured, remote, settings, path);
  }
  if (configured.length !== remote.length) return remote;
  return configured.map((item, index) => followRemote(item, remote[index] ?? null, settings, path));
}

/** Items in configured order, without those that are gone; new ones follow. */
function followItems(
  configured: Json[],
  remote: Json[],
  settings: DriftSettings,
  path: string,
): Json {
  const left = [...remote];
  const followed: Json[] = [];
  for (const item of configured) {
    const identity = itemIdentity(item, path, settings);
    const same = left.findIndex((other) => equalJson(item, other));
    const alike = left.findIndex(
      (other) => identity !== undefined && itemIdentity(other, path, settings) === identity,
    );
    const at = same >= 0 ? same : alike;
    if (at >= 0) {
      followed.push(followRemote(item, left.splice(at, 1)[0] ?? null, settings, path));
    }
  }
  return settings.ignoreOthers.includes(path) ? followed : [...followed, ...left];
}

function followText(configured: string, remote: string, settings: DriftSettings): string {
  if (settings.ignoreCasing && configured.toLowerCase() === remote.toLowerCase()) return configured;
  if (settings.ignoreMissing && WITHHELD.test(remote)) return configured;
  return remote;
}
