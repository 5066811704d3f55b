import { isObject, type JsonObject } from "./json";

/**
 * A plan entry without what differs from run to run: the random ids that Terraform gives its own resources, and,
 * when nothing changes, the mark of an output that the schema calls sensitive.
 */
export function withoutNoise(entry: JsonObject): JsonObject {
  const { changed, afterSensitive, ...rest } = entry;
  return {
    ...rest,
    ...(isObject(changed) ? { changed: withoutRandomId(entry, changed) } : {}),
    ...(afterSensitive === undefined || isNoOpOfAction(entry) ? {} : { afterSensitive }),
  };
}

function withoutRandomId({ address }: JsonObject, changed: JsonObject): JsonObject {
  if (!String(address).startsWith("terraform_data.") || changed["id"] === undefined) return changed;
  return { ...changed, id: "random" };
}

function isNoOpOfAction({ address, actions }: JsonObject): boolean {
  return String(address).startsWith("azapi_resource_action.") && String(actions) === "no-op";
}
