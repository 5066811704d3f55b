import { MODEL_DEPLOYMENT } from "../../../../azure/resource-types";
import { MODEL_BESIDE, RATE_LIMIT, RULES, versionsFrom } from "../account-parts";
import type { KnownType } from "../known-type";
import {
  boolean,
  integer,
  list,
  map,
  object,
  openChoice,
  optional,
  readOnly,
  required,
  text,
  type Properties,
} from "../shape";

const MODEL = object({
  callRateLimit: readOnly(RATE_LIMIT),
  format: optional(text),
  name: optional(text),
  publisher: optional(text),
  source: optional(text),
  sourceAccount: optional(text),
  version: optional(text),
});

const PROPERTIES: Properties = {
  callRateLimit: readOnly(RATE_LIMIT),
  capabilities: readOnly(map(text)),
  capacitySettings: optional(
    object({ designatedCapacity: optional(integer), priority: optional(integer) }),
  ),
  currentCapacity: optional(integer),
  dynamicThrottlingEnabled: readOnly(boolean),
  model: optional(MODEL),
  parentDeploymentName: optional(text),
  provisioningState: readOnly(
    openChoice(
      "Accepted",
      "Creating",
      "Deleting",
      "Moving",
      "Failed",
      "Succeeded",
      "Disabled",
      "Canceled",
    ),
  ),
  raiPolicyName: optional(text),
  rateLimits: readOnly(RULES),
  scaleSettings: optional(
    object({
      activeCapacity: readOnly(integer),
      capacity: optional(integer),
      scaleType: optional(openChoice("Standard", "Manual")),
    }),
  ),
  spilloverDeploymentName: optional(text),
  versionUpgradeOption: optional(
    openChoice("OnceNewDefaultVersionAvailable", "OnceCurrentVersionExpired", "NoAutoUpgrade"),
  ),
};

const SINCE_2025_10: Properties = {
  deploymentState: optional(openChoice("Running", "Paused")),
  serviceTier: optional(openChoice("Default", "Priority")),
  routing: optional(
    object({
      mode: optional(openChoice("cost", "balanced", "quality")),
      models: optional(list(MODEL)),
    }),
  ),
};

const SINCE_2026_05: Properties = {
  speculativeDecoding: optional(
    object({ draftModel: required(MODEL), draftTokenCount: optional(integer) }),
  ),
};

function modelDeploymentWith(apiVersions: string[], more: Properties): KnownType {
  return {
    type: MODEL_DEPLOYMENT,
    apiVersions,
    hasOtherVersions: true,
    beside: MODEL_BESIDE,
    properties: object({ ...PROPERTIES, ...more }),
  };
}

/** A model deployment as azapi 2.12.0 embeds it, in three shapes. */
export const modelDeployments: KnownType[] = [
  modelDeploymentWith(versionsFrom("2025-04-01-preview", "2025-09-01"), {}),
  modelDeploymentWith(versionsFrom("2025-10-01-preview", "2026-05-01"), SINCE_2025_10),
  modelDeploymentWith(["2026-05-15-preview"], { ...SINCE_2025_10, ...SINCE_2026_05 }),
];
