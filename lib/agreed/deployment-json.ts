/** What runs behind an application, in the `properties` of an agent deployment. */
export interface DeployedBody extends DeploymentTypeBody {
  readonly protocols: ProtocolBody[];
  readonly agents: DeployedAgentBody[];
}

/** The discriminator; azapi refuses a body without it. Only `Hosted` has replicas. */
export interface DeploymentTypeBody {
  readonly deploymentType: string;
  readonly minReplicas?: number;
  readonly maxReplicas?: number;
}

export interface ProtocolBody {
  readonly protocol: string;
  readonly version: string;
}

export interface DeployedAgentBody {
  readonly agentName: string;
  readonly agentVersion: string;
}

/** Lists of one: the service documents one agent and one protocol per deployment of an application. */
export function renderDeployed(
  type: DeploymentTypeBody,
  protocol: ProtocolBody,
  agent: DeployedAgentBody,
): DeployedBody {
  return { ...type, protocols: [protocol], agents: [agent] };
}

/** The service's names for what runs an agent: the service itself, or containers. */
export const MANAGED = "Managed";
export const HOSTED = "Hosted";

/** OpenAI's Responses API, the protocol that the service documents for applications. */
export const RESPONSES: ProtocolBody = { protocol: "Responses", version: "1.0" };

/** Paths into the JSON of a deployment, as for applications. */
export const DEPLOYMENT_JSON = {
  /** The id that routes use for it. */
  deploymentId: "properties.deploymentId",
  state: "properties.state",
  deploymentType: "properties.deploymentType",
  agentName: "properties.agents[0].agentName",
  agentVersion: "properties.agents[0].agentVersion",
} as const;
