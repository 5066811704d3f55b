import { customRetry, defaultRetry } from "../../client/retry";
import { queryParameters, retrySettings, textMap } from "../settings";
import type { ArmRequest } from "../../client/arm-client";
import type { ValueMap } from "../../values/value";
import type { ResourceId } from "../resource-id";

/** The request for an operation, with its headers, its parameters and the user's `retry`. */
export function requestFor(
  operation: "create" | "read" | "update" | "delete",
  row: ValueMap,
  { id, apiVersion }: ResourceId,
): ArmRequest {
  const settings = retrySettings(row.retry);
  return {
    path: id,
    apiVersion,
    headers: textMap(row[`${operation}_headers`]),
    query: queryParameters(row[`${operation}_query_parameters`]),
    retry: settings ? customRetry(settings) : defaultRetry(),
  };
}
