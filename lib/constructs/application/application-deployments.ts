import { TerraformStack, type TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import { throwIfAny } from "../core/errors";
import type { IAgentDeployment } from "./agent-application-ref";
import type { AgentDeploymentBinding } from "./bind-deployment";
import { servingAmong } from "./traffic";

/** The deployments of one application, in the order in which they were added. */
export class ApplicationDeployments {
  private readonly bound: IAgentDeployment[] = [];

  constructor(private readonly application: IConstruct) {}

  /** Complete at synth. */
  get all(): readonly IAgentDeployment[] {
    return this.bound;
  }

  /** The deployment that takes the traffic; final at synth. */
  get serving(): IAgentDeployment | undefined {
    return servingAmong(this.bound);
  }

  /**
   * Adds a deployment, which has to wait for everything that precedes all deployments, even if added later. Standby
   * deployments wait for the serving one: until the route is written, the service lets the oldest deployment answer.
   */
  bind(
    deployment: IAgentDeployment,
    binding: Omit<AgentDeploymentBinding, "after">,
    before: () => TerraformResource[],
  ): AgentDeploymentBinding {
    throwIfAny(deployment, "MisplacedDeployment", this.checkStack(deployment));
    this.bound.push(deployment);
    return { ...binding, after: () => [...before(), ...this.precedingOf(deployment)] };
  }

  private precedingOf(deployment: IAgentDeployment): TerraformResource[] {
    const { serving } = this;
    return serving === undefined || serving === deployment ? [] : [serving.resource];
  }

  /** Otherwise its routing id would have to reach the application's stack, which is deployed first. */
  private checkStack(deployment: IAgentDeployment): string[] {
    const theirs = TerraformStack.of(deployment);
    const ours = TerraformStack.of(this.application);
    if (theirs === ours) return [];
    return [
      `a deployment must be in the same stack as its application: create it in ${ours.node.path}, got ${theirs.node.path}`,
    ];
  }
}

/** Two deployments with the same name would overwrite each other; letter case does not matter to ARM. */
export function checkDeploymentNames(deployments: readonly IAgentDeployment[]): string[] {
  const paths = new Map<string, string>();
  return deployments.flatMap(({ node, agentDeploymentName }) => {
    const name = agentDeploymentName.toLowerCase();
    const earlier = paths.get(name);
    paths.set(name, earlier ?? node.path);
    if (earlier === undefined) return [];
    return [
      `${node.path} and ${earlier} have the same name in Azure, ${agentDeploymentName}: give one of them another agentDeploymentName`,
    ];
  });
}
