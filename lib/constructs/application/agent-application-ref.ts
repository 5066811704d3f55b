import type { ITerraformDependable } from "cdktf";
import type { IConstruct } from "constructs";
import type { DeploymentState } from "../../agreed/deployment-state";
import type { IAgentEndpoint } from "../agent/agent-endpoint";
import type { Resource } from "../azapi/resource";
import type { AssignedIdentity } from "../rbac/agent-identity";

/**
 * An Agent Application: a stable URL and identity for agents, whose deployments answer behind it.
 *
 * Elements of other libraries wait for it with `dependsOn: [application]`: they are created after the route is written,
 * which follows the deployments, which follow the grants. For an imported application, that is after its deployment. In
 * another stack, they have this one deployed first. `node.addDependency` of such an element has no effect: cdktf does
 * not look at it.
 */
export interface IAgentApplication extends IAgentEndpoint, ITerraformDependable {
  /** ARM id of the application. */
  readonly agentApplicationId: string;

  /** The application's name, the last part of its id. */
  readonly agentApplicationName: string;

  /** ARM id of the project that publishes it. */
  readonly projectId: string;

  /** The Entra blueprint from which the application's identity was created. Give roles to `identity`, not to it. */
  readonly agentIdentityBlueprint: AssignedIdentity;
}

/**
 * A version of an agent that runs behind an application.
 *
 * Elements of other libraries wait for it with `dependsOn: [deployment]`. It need not have the traffic yet; to wait for
 * that, depend on the application.
 */
export interface IAgentDeployment extends IConstruct, ITerraformDependable {
  /** ARM id of the deployment. */
  readonly agentDeploymentId: string;

  /** The deployment's name, the last part of its id. */
  readonly agentDeploymentName: string;

  /** Routing id, which traffic rules refer to. Not the ARM id: the service assigns a new one at each creation. */
  readonly deploymentId: string;

  /** Name of the agent that it runs. */
  readonly agentName: string;

  /**
   * The declared share of the application's traffic, in percent: 100 or 0.
   *
   * @default - 100, for the only deployment of an application
   */
  readonly trafficPercentage?: number;

  /** The declared state. */
  readonly state: DeploymentState;

  /** The azapi resource, for settings that this construct does not offer, and to move or import it. */
  readonly resource: Resource;
}
