import { AGENT_DEPLOYMENT } from "../../../../azure/resource-types";
import type { JsonObject } from "../../core/json";
import type { Deployment } from "../../entities/deployment";
import { renderSystemData } from "../system-data";

/** A deployment as ARM returns it. No live answer is on record; the form follows the official examples. */
export function renderDeployment(deployment: Deployment): JsonObject {
  const { id, name, body } = deployment;
  return {
    id,
    name,
    type: AGENT_DEPLOYMENT,
    systemData: renderSystemData(deployment),
    properties: {
      displayName: body.displayName ?? null,
      description: body.description ?? null,
      tags: body.tags ?? {},
      deploymentType: body.deploymentType,
      protocols: body.protocols ?? [],
      agents: body.agents,
      ...(body.minReplicas === undefined ? {} : { minReplicas: body.minReplicas }),
      ...(body.maxReplicas === undefined ? {} : { maxReplicas: body.maxReplicas }),
      deploymentId: deployment.deploymentId,
      state: deployment.state,
      provisioningState: deployment.provisioningState,
    },
  };
}
