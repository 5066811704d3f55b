import { MODEL_DEPLOYMENT } from "../../../../azure/resource-types";
import type { JsonObject } from "../../core/json";
import type { ModelDeployment } from "../../entities/model-deployment";
import { renderSystemData } from "../system-data";

/** A model deployment as ARM returns it. */
export function renderModelDeployment(deployment: ModelDeployment): JsonObject {
  const { id, name, body, provisioningState } = deployment;
  const { properties, ...beside } = body;
  return {
    id,
    name,
    type: MODEL_DEPLOYMENT,
    ...beside,
    systemData: renderSystemData(deployment),
    properties: { ...properties, provisioningState },
  };
}
