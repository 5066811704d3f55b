import {
  checkBody,
  checkOneOf,
  checkResourceId,
  checkRetry,
  checkTexts,
  checkTimeouts,
  checkType,
} from "../checks";
import type { Diagnostic } from "../../protocol/diagnostic";
import type { ValueMap } from "../../values/value";

/** Checks the arguments of `azapi_resource_action`, offline. The body is not checked against a schema. */
export function validateAction(config: ValueMap): Diagnostic[] {
  return [
    ...checkType(config),
    ...checkResourceId(config, "resource_id"),
    ...checkOneOf(config, "method", ["POST", "PATCH", "PUT", "DELETE", "GET", "HEAD"]),
    ...checkBody(config),
    ...checkOneOf(config, "when", ["apply", "destroy"]),
    ...checkTexts(config, "locks"),
    ...checkRetry(config),
    ...checkTimeouts(config),
  ];
}
