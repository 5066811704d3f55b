import { exportValues } from "../values/exports";
import { isJsonObject } from "../values/json";
import { readOnlyPart } from "../body-schema/read-only-part";
import { failure } from "./failure";
import type { Json } from "../values/json";
import type { Value, ValueMap } from "../values/value";
import type { ResourceId } from "./resource-id";
import type { Features } from "./session";

/** The attribute `output` of a resource or data source, computed from an answer with the resource. */
export function outputOf(row: ValueMap, id: ResourceId, answer: Json, features: Features): Value {
  const readOnly = features.disableDefaultOutput
    ? undefined
    : withoutVolatile(readOnlyPart(`${id.type}@${id.apiVersion}`, answer));
  try {
    return exportValues(answer, row.response_export_values ?? null, readOnly);
  } catch (error) {
    throw failure("Failed to build output", "", error);
  }
}

/** Properties that change on their own; in the default output they would cause a difference in every plan. */
const VOLATILE = [
  "etag",
  "updatedBy",
  "updated",
  "updatedOn",
  "updatedTimestamp",
  "lastUpdatedOn",
  "lastUpdated",
  "lastUpdatedTime",
  "lastUpdatedTimeUtc",
  "lastUpdatedDateUTC",
  "modifiedOn",
  "lastModifiedDateTime",
  "lastModifiedUtc",
  "lastModifiedTime",
  "lastModifiedTimeUtc",
  "lastModifiedAt",
  "lastModifiedBy",
  "lastModifiedByType",
  "lastConnectivityTime",
  "freeTrialRemainingTime",
  "trialDaysRemaining",
  "daysTrialRemaining",
];

function withoutVolatile(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => withoutVolatile(item) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !VOLATILE.includes(key))
      .map(([key, item]) => [key, withoutVolatile(item) ?? null]),
  );
}
