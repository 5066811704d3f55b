import type { TerraformResource } from "cdktf";
import { show } from "../core/show";
import type { IAgentApplication, IAgentDeployment } from "./agent-application-ref";
import type { FoundryResourceOptions } from "./foundry-resource-options";

/** What a deployment inherits from its application. */
export interface AgentDeploymentBinding {
  readonly options: FoundryResourceOptions;
  /** ARM id of the Foundry account. */
  readonly accountId: string;
  /** ARM id of the application, known at plan. */
  readonly agentApplicationId: string;
  /** The application's resource, if the same program creates it. */
  readonly application: TerraformResource[];
  /** What must exist before the deployment; complete at synth. */
  readonly after: () => TerraformResource[];
  /** What must be done before the deployment may be stopped. */
  readonly stoppedAfter: TerraformResource[];
}

type Bind = (deployment: IAgentDeployment) => AgentDeploymentBinding;

/**
 * Lets an application accept deployments. This is internal to the two constructs, so it is not a method of
 * `IAgentApplication`, but a symbol that two copies of this library share.
 */
export function takeDeployments(application: IAgentApplication, bind: Bind): void {
  Object.defineProperty(application, BIND, { value: bind });
}

/** Adds a deployment to its application, which must have passed `checkTakesDeployments`. */
export function bindDeployment(
  deployment: IAgentDeployment,
  application: IAgentApplication,
): AgentDeploymentBinding {
  return (application as unknown as { readonly [BIND]: Bind })[BIND](deployment);
}

export function checkTakesDeployments(prop: string, application: unknown): string[] {
  if (typeof application === "object" && application !== null && BIND in application) return [];
  return [
    `${prop} must be an AgentApplication, created here or imported with one of its static methods, got ${show(application)}`,
  ];
}

const BIND = Symbol.for("cdktf-foundry-agents/bindDeployment");
