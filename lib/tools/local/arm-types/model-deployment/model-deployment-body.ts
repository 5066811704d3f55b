import type { Behaviours } from "../../behaviours/behaviours";
import { withoutUndefined } from "../../core/json";
import type { ModelDeploymentBody } from "../../entities/model-deployment";
import { bodyRefused } from "../../errors/service-errors";
import { readDocument } from "../read-properties";

/** What the service computes. */
const COMPUTED = [
  "provisioningState",
  "capabilities",
  "callRateLimit",
  "rateLimits",
  "dynamicThrottlingEnabled",
];

/** What is kept and returned beside the model, and changes nothing here. */
const KEPT = [
  "capacitySettings",
  "currentCapacity",
  "deploymentState",
  "parentDeploymentName",
  "raiPolicyName",
  "routing",
  "scaleSettings",
  "serviceTier",
  "speculativeDecoding",
  "spilloverDeploymentName",
  "versionUpgradeOption",
];

/** Reads the body of a model deployment's PUT. How the service refuses a wrong one is not on record: the texts are ours. */
export function readModelDeploymentBody(
  sent: unknown,
  { nulls, readOnly }: Pick<Behaviours, "nulls" | "readOnly">,
): ModelDeploymentBody {
  const document = readDocument(sent, { nulls, readOnly, computed: COMPUTED });
  const sku = document.anyObject("sku");
  const tags = document.texts("tags");
  const properties = document.object("properties");
  document.done();
  const modelReader = properties?.object("model");
  if (!modelReader?.text("format") || !modelReader.text("name")) {
    throw bodyRefused(
      "body.properties.model must have a format and a name, such as OpenAI and gpt-4o",
    );
  }
  const model = properties?.anyObject("model");
  const kept = { model, ...properties?.restOf(KEPT) };
  properties?.done();
  return { properties: kept, ...withoutUndefined({ sku, tags }) };
}
