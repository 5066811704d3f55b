import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { addressOf } from "../core/expressions";
import { checkAtSynth, throwIfAny } from "../core/errors";
import { listLater } from "../core/later";
import type { RoleAssignment } from "../rbac/role-assignment";
import type { AgentDeploymentBinding, IAgentDeployment } from "./agent-application-ref";
import type { WriteOptions } from "./write-settings";

/** The deployments of one application, in the order in which they were made known to it. */
export class ApplicationDeployments {
  private readonly bound: IAgentDeployment[] = [];
  /** All that stand for the same application, this one included, by each of its ids. */
  private readonly known: ApplicationDeployments[][] = [];

  /** `id` is the application's ARM id, or what stands for it. */
  constructor(
    private readonly application: IConstruct,
    private readonly origin: "made" | "imported",
    id: string,
  ) {
    this.alsoKnownAs(id);
    checkAtSynth(application, "SeveralDeployments", () => this.checkCount());
    checkAtSynth(application, "MisplacedDeployment", () => this.checkOrigin());
  }

  /** Another id by which the program may import the application again. */
  alsoKnownAs(id: string): void {
    const key = id.toLowerCase();
    const known = applicationsById(this.application);
    const same = known.get(key) ?? [];
    known.set(key, same);
    same.push(this);
    this.known.push(same);
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
    throwIfAny(deployment, "MisplacedDeployment", this.checkStack(deployment));
    this.bound.push(deployment);
    return {
      ...options,
      accountId,
      dependsOn: listLater(() => roleAssignments().map(({ resource }) => addressOf(resource))),
    };
  }

  private checkCount(): string[] {
    const all = [this, ...this.twins()].flatMap(({ bound }) => bound);
    if (this.bound.length === 0 || all.length === 1) return [];
    const paths = all.map(({ node }) => node.path).join(", ");
    return [
      `an application has one deployment, got ${all.length} (${paths}): routing between several comes with trafficPercentage, in a later release`,
    ];
  }

  /** The program that makes an application writes its agents and its route, and would not know this deployment. */
  private checkOrigin(): string[] {
    const made = this.twins().find(({ origin }) => origin === "made");
    if (this.origin === "made" || this.bound.length === 0 || made === undefined) return [];
    return [
      `the application is made in this program: add its deployment to ${made.application.node.path}, not to an import`,
    ];
  }

  private twins(): ApplicationDeployments[] {
    return [...new Set(this.known.flat())].filter((other) => other !== this);
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

const programs = new WeakMap<IConstruct, Map<string, ApplicationDeployments[]>>();

function applicationsById({ node }: IConstruct): Map<string, ApplicationDeployments[]> {
  const known = programs.get(node.root) ?? new Map<string, ApplicationDeployments[]>();
  programs.set(node.root, known);
  return known;
}
