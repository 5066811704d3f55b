import type { IAgentApplication, IAgentDeployment } from "./agent-application-ref";
import type { FoundryResourceOptions } from "./foundry-resource-options";

/** What a deployment takes over from its application. */
export interface AgentDeploymentBinding {
  readonly options: FoundryResourceOptions;
  /** ARM id of the Foundry account. */
  readonly accountId: string;
  /** ARM id of the application, known at plan. */
  readonly agentApplicationId: string;
  /** Terraform addresses of what has to exist before the deployment, complete at synth. */
  readonly dependsOn: string[];
  /** Terraform addresses of what has to be done before the deployment may be stopped. */
  readonly stoppedAfter: string[];
}

type Bind = (deployment: IAgentDeployment) => AgentDeploymentBinding;

/**
 * Has an application take deployments. That is between the two constructs, and so no method of `IAgentApplication`;
 * by a symbol that two copies of this library share.
 */
export function takeDeployments(application: IAgentApplication, bind: Bind): void {
  Object.defineProperty(application, BIND, { value: bind });
}

/** Makes a deployment known to its application, of which `checkTakesDeployments` finds no fault. */
export function bindDeployment(
  deployment: IAgentDeployment,
  application: IAgentApplication,
): AgentDeploymentBinding {
  return (application as unknown as { readonly [BIND]: Bind })[BIND](deployment);
}

export function checkTakesDeployments(prop: string, application: IAgentApplication): string[] {
  if (typeof application === "object" && application !== null && BIND in application) return [];
  return [
    `${prop} must be an AgentApplication, made here or imported by one of its static methods`,
  ];
}

const BIND = Symbol.for("cdktf-foundry-agents/bindDeployment");
