import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "./json";

/** Defaults of azapi 2.12's schema; recordings leave them out. */
const DEFAULTS: JsonObject = {
  identity: [],
  ignore_casing: false,
  ignore_missing_property: true,
  ignore_not_found: false,
  ignore_null_property: false,
  method: "POST",
  schema_validation_enabled: true,
};

/** Settings that recordings leave out of states. */
const SETTINGS = [
  "locks",
  "response_export_values",
  "retry",
  "sensitive_response_export_values",
  "timeouts",
];

/**
 * Attributes that a recording would show: those that are set, are not settings, and do not repeat
 * the configuration or a default of the schema. `recorded` names those that it does show.
 */
export function worthRecording(
  address: string,
  attributes: JsonObject,
  config: JsonObject,
  recorded: JsonObject,
): JsonObject {
  const configured = configOf(address, config);
  const implied = ([name, value]: [string, Json]) =>
    !(name in recorded) &&
    (SETTINGS.includes(name) ||
      isDeepStrictEqual(value, DEFAULTS[name]) ||
      isDeepStrictEqual(value, configured[name]));
  return Object.fromEntries(Object.entries(attributes).filter((entry) => !implied(entry)));
}

/** The configuration of one address of a resource or data source. */
function configOf(address: string, config: JsonObject): JsonObject {
  const [block, path] = address.startsWith("data.")
    ? ["data", address.slice("data.".length)]
    : ["resource", address];
  const [type = "", name = ""] = path.replace(/\[.*/, "").split(".");
  const found = [block, type, name].reduce<Json | undefined>(
    (part, key) => (isObject(part) ? part[key] : undefined),
    config,
  );
  return isObject(found) ? found : {};
}
