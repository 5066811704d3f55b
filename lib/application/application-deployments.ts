import { dependable, Lazy, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { checkAtSynth, throwIfAny } from "../core/errors";
import type { RoleAssignment } from "../rbac/role-assignment";
import type { AgentDeploymentBinding, IAgentDeployment } from "./agent-application-ref";
import type { WriteOptions } from "./write-settings";

/** The deployments of one application, in the order in which they were made known to it. */
export class ApplicationDeployments {
  private readonly bound: IAgentDeployment[] = [];

  constructor(private readonly application: IConstruct) {
    checkAtSynth(application, "SeveralDeployments", () => this.checkCount());
  }

  /** Grows until synth; read it then. */
  get all(): readonly IAgentDeployment[] {
    return this.bound;
  }

  /** Takes a deployment in, which then has to wait for all role assignments, also for later ones. */
  bind(
    deployment: IAgentDeployment,
    options: WriteOptions,
    accountId: string,
    roleAssignments: () => RoleAssignment[],
  ): AgentDeploymentBinding {
    throwIfAny(deployment, "DeploymentInAnotherStack", this.checkStack(deployment));
    this.bound.push(deployment);
    return {
      ...options,
      accountId,
      dependsOn: Lazy.listValue(
        { produce: () => roleAssignments().map(({ resource }) => dependable(resource)) },
        { omitEmpty: true },
      ),
    };
  }

  private checkCount(): string[] {
    if (this.bound.length <= 1) return [];
    const ids = this.bound.map(({ node }) => node.id).join(", ");
    return [
      `an application has one deployment, got ${this.bound.length} (${ids}): routing between several comes with trafficPercentage, in a later release`,
    ];
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
