import type { IConstruct } from "constructs";
import type { DeploymentState } from "../../agreed/deployment-state";
import type { IAgentEndpoint } from "../agent/agent-endpoint";
import type { Resource } from "../azapi/resource";
import type { AssignedIdentity } from "../rbac/agent-identity";

/** An Agent Application: a stable URL and identity, behind which deployments of agents answer. */
export interface IAgentApplication extends IAgentEndpoint {
  /** ARM id of the application. */
  readonly agentApplicationId: string;

  /** The application's name, the last part of its id. */
  readonly agentApplicationName: string;

  /** ARM id of the project that publishes it. */
  readonly projectId: string;

  /** The Entra blueprint that the application's identity was made from. Roles go to `identity`, not to it. */
  readonly agentIdentityBlueprint: AssignedIdentity;
}

/** One version of an agent, running behind an application. */
export interface IAgentDeployment extends IConstruct {
  /** ARM id of the deployment. */
  readonly agentDeploymentId: string;

  /** The deployment's name, the last part of its id. */
  readonly agentDeploymentName: string;

  /** Id that the service gives this lifetime of the deployment; traffic rules name it. Not the ARM id. */
  readonly deploymentId: string;

  /** The agent that it runs. */
  readonly agentName: string;

  /**
   * The share of the traffic that was asked for it: 100 or 0.
   *
   * @default - 100, for the only deployment of an application
   */
  readonly trafficPercentage?: number;

  /** Whether it is to run. */
  readonly state: DeploymentState;

  /** The azapi resource, for settings this construct does not offer. */
  readonly resource: Resource;
}
