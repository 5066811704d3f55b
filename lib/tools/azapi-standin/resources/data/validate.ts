import { checkResourceId, checkRetry, checkTimeouts, checkType } from "../checks";
import type { Diagnostic } from "../../protocol/diagnostic";
import type { ValueMap } from "../../values/value";

/** Checks the arguments of `data "azapi_resource"`, offline. */
export function validateDataResource(config: ValueMap): Diagnostic[] {
  return [
    ...checkAddress(config).map((detail): Diagnostic => ({
      severity: "ERROR",
      summary: "Invalid configuration",
      detail,
    })),
    ...checkType(config),
    ...checkResourceId(config, "parent_id"),
    ...checkResourceId(config, "resource_id"),
    ...checkRetry(config),
    ...checkTimeouts(config),
  ];
}

/** A resource is named by its id, or by its name and its parent. */
function checkAddress(config: ValueMap): string[] {
  const [name, parent, id] = ["name", "parent_id", "resource_id"].map(
    (argument) => (config[argument] ?? null) !== null,
  );
  return [
    ...(parent && !name
      ? ['The argument "name" is required when the argument "parent_id" is set']
      : []),
    ...(name && !parent
      ? ['The argument "parent_id" is required when the argument "name" is set']
      : []),
    ...(!name && !id ? ['One of the arguments "name" or "resource_id" must be set'] : []),
    ...(name && id ? ['Exactly one of the arguments "name" or "resource_id" can be set'] : []),
  ];
}
