import type { Touch } from "./touch";

/** A version of an agent. */
export interface AgentVersionReference {
  /** Name of the agent. */
  readonly agentName: string;
  /** The version, as the service writes it: `"1"`. */
  readonly agentVersion: string;
}

/** What a PUT may set on a deployment. */
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

/** A deployment as local Azure stores it. */
export interface Deployment {
  readonly id: string;
  readonly name: string;
  readonly applicationId: string;
  readonly body: DeploymentBody;
  /** The service's routing id. */
  readonly deploymentId: string;
  readonly state: string;
  readonly provisioningState: string;
  /** The version that answers; during an update, still the former one. */
  readonly serves?: AgentVersionReference;
  /** Its former routing ids, with the versions that they still reach: see `deploymentIdOnUpdate`. */
  readonly former: { readonly deploymentId: string; readonly serves: AgentVersionReference }[];
  readonly created: Touch;
  readonly modified: Touch;
}
