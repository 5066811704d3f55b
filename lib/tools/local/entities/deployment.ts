import { AGENT_DEPLOYMENT } from "../../../azure/resource-types";
import type { JsonObject } from "../core/json";
import { renderSystemData, type Touch } from "./application";

/** A version of an agent. */
export interface AgentVersionReference {
  readonly agentName: string;
  readonly agentVersion: string;
}

/** What a PUT may say of a deployment. */
export interface DeploymentBody {
  readonly displayName?: string;
  readonly description?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly deploymentType: string;
  readonly protocols?: { readonly protocol: string; readonly version?: string }[];
  readonly agents: AgentVersionReference[];
  readonly minReplicas?: number;
  readonly maxReplicas?: number;
}

/** A deployment as local Azure keeps it. */
export interface Deployment {
  readonly id: string;
  readonly name: string;
  readonly applicationId: string;
  readonly body: DeploymentBody;
  /** The service's routing id. */
  readonly deploymentId: string;
  readonly state: string;
  readonly provisioningState: string;
  /** The version that answers: during an update still the former one. */
  readonly serves?: AgentVersionReference;
  /** Routing ids that it had before, with the versions that they still reach: see `deploymentIdOnUpdate`. */
  readonly former: { readonly deploymentId: string; readonly serves: AgentVersionReference }[];
  readonly created: Touch;
  readonly modified: Touch;
}

/** A deployment as ARM answers it. No live answer is on record; the form is that of the official examples. */
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
