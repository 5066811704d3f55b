import { TerraformStack, type TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import { addressOf } from "../core/expressions";
import { throwIfAny } from "../core/errors";
import { listLater } from "../core/later";
import type { IAgentDeployment } from "./agent-application-ref";
import type { AgentDeploymentBinding } from "./bind-deployment";
import { servingAmong } from "./traffic";

/** The deployments of one application, in the order in which they were made known to it. */
export class ApplicationDeployments {
  private readonly bound: IAgentDeployment[] = [];

  constructor(private readonly application: IConstruct) {}

  /** Grows until synth; read it then. */
  get all(): readonly IAgentDeployment[] {
    return this.bound;
  }

  /** The deployment that takes the traffic; clear at synth. */
  get serving(): IAgentDeployment | undefined {
    return servingAmong(this.bound);
  }

  /**
   * Takes a deployment in, which then has to wait for what comes before all deployments, also when that is added
   * later. Those that stand by wait for the one that serves: until the route is written, the service has the oldest
   * deployment answer.
   */
  bind(
    deployment: IAgentDeployment,
    binding: Omit<AgentDeploymentBinding, "dependsOn">,
    before: () => TerraformResource[],
  ): AgentDeploymentBinding {
    throwIfAny(deployment, "MisplacedDeployment", this.checkStack(deployment));
    this.bound.push(deployment);
    const all = () => [...before(), ...this.precedingOf(deployment)];
    return { ...binding, dependsOn: listLater(() => all().map(addressOf)) };
  }

  private precedingOf(deployment: IAgentDeployment): TerraformResource[] {
    const { serving } = this;
    return serving === undefined || serving === deployment ? [] : [serving.resource];
  }

  /** Its routing id would have to reach the application's stack, which comes first. */
  private checkStack(deployment: IAgentDeployment): string[] {
    const theirs = TerraformStack.of(deployment);
    const ours = TerraformStack.of(this.application);
    if (theirs === ours) return [];
    return [
      `a deployment has to be in the stack of its application: ${theirs.node.path} is not ${ours.node.path}`,
    ];
  }
}

/** Two deployments of one name would overwrite each other; ARM takes no notice of letter case. */
export function checkDeploymentNames(deployments: readonly IAgentDeployment[]): string[] {
  const paths = new Map<string, string>();
  return deployments.flatMap(({ node, agentDeploymentName }) => {
    const name = agentDeploymentName.toLowerCase();
    const earlier = paths.get(name);
    paths.set(name, earlier ?? node.path);
    if (earlier === undefined) return [];
    return [`${node.path} and ${earlier} have the same name in Azure, ${agentDeploymentName}`];
  });
}
