import type { ArmType } from "../arm-types/arm-type";
import type { BrokenConnection, Fault, Faults } from "../behaviours/faults";
import { LocalAzureError } from "../core/local-azure-error";
import { agentKey } from "../entities/agent";
import type { Services } from "../services/services";
import type { LocalAgent } from "../settings/options";
import { agentOf } from "../settings/seed";

/** The actions of `switch`: start and stop for deployments, enable and disable for applications. */
export type SwitchAction = "start" | "stop" | "enable" | "disable";

/** All of them. */
export const SWITCH_ACTIONS: readonly SwitchAction[] = ["start", "stop", "enable", "disable"];

/**
 * What somebody does in the portal, behind Terraform's back. It takes effect at once; only the form of the input is
 * checked.
 */
export interface LocalAzureAdmin {
  /** ARM ids of everything that was created through ARM, from accounts to role assignments. */
  resources(): string[];
  /** The stored form of an application or deployment, including what its GET omits, such as the description. */
  stored(id: string): object | undefined;
  /**
   * Changes properties of an application or deployment, spelled as in a PUT: `{ displayName: "Other" }`. Other
   * properties stay. If the agent's version changes, the new one answers from then on.
   */
  change(id: string, body: object): void;
  /** Deletes a resource; an application with its deployments. */
  remove(id: string): void;
  /** Routes an application to a deployment by name; `""` is the default rule. */
  route(applicationId: string, deployment: string): void;
  /** Starts or stops a deployment, without an intermediate state; enables or disables an application. */
  switch(id: string, action: SwitchAction): void;
  /** Adds an agent to a project, or versions to an agent. */
  addAgent(projectId: string, agent: LocalAgent): void;
  /** Answers the next matching requests with an error, or closes their connections in the middle of the answer. */
  fail(fault: Fault | BrokenConnection): void;
}

type Needs = Pick<Services, "agenda" | "agents" | "applications" | "deployments">;

/** The admin of a local Azure. */
export class Admin implements LocalAzureAdmin {
  constructor(
    private readonly services: Needs,
    private readonly types: ArmType[],
    private readonly faults: Faults,
    private readonly save: () => void,
  ) {}

  resources(): string[] {
    this.settled();
    return this.types.flatMap(({ store }) => (store?.under("") ?? []).map(({ id }) => id));
  }

  stored(id: string): object | undefined {
    this.settled();
    return this.typeOf(id)?.store?.get(id)?.body;
  }

  change(id: string, body: object): void {
    this.settled();
    const change = this.typeOf(id)?.change;
    if (change === undefined) {
      throw new LocalAzureError(`there is no application or deployment ${id}`);
    }
    change(id, body);
    this.save();
  }

  remove(id: string): void {
    this.settled();
    const armType = this.typeOf(id);
    if (armType === undefined) throw new LocalAzureError(`there is no resource ${id}`);
    if (armType.remove) armType.remove(id);
    else armType.store?.delete(id);
    this.save();
  }

  route(applicationId: string, deployment: string): void {
    const { applications, deployments } = this.settled();
    if (applications.get(applicationId) === undefined) {
      throw new LocalAzureError(`there is no application ${applicationId}`);
    }
    const routed = deployments.get(`${applicationId}/agentDeployments/${deployment}`);
    if (deployment !== "" && routed === undefined) {
      throw new LocalAzureError(`there is no deployment ${deployment}`);
    }
    const rule = {
      ruleId: "default",
      deploymentId: routed?.deploymentId ?? "",
      trafficPercentage: 100,
    };
    applications.update(applicationId, (now) => ({ ...now, body: { ...now.body, rules: [rule] } }));
    this.save();
  }

  switch(id: string, action: SwitchAction): void {
    const { applications, deployments } = this.settled();
    if (action === "enable" || action === "disable") {
      if (!applications.get(id)) throw new LocalAzureError(`there is no application ${id}`);
      applications.update(id, (now) => ({ ...now, isEnabled: action === "enable" }));
    } else {
      if (!deployments.get(id)) throw new LocalAzureError(`there is no deployment ${id}`);
      const state = action === "start" ? "Running" : "Stopped";
      deployments.update(id, (now) => ({ ...now, state }));
    }
    this.save();
  }

  addAgent(projectId: string, agent: LocalAgent): void {
    const { agenda, agents } = this.settled();
    const key = agentKey(projectId, agent.name);
    const before = agents.get(key);
    const added = agentOf(projectId, agent, agenda.now());
    const versions = [...(before?.versions ?? []), ...added.versions];
    agents.put(key, { ...before, ...added, versions });
    this.save();
  }

  fail(fault: Fault | BrokenConnection): void {
    this.faults.add(fault);
  }

  /** The type whose store has a resource with this id. */
  private typeOf(id: string): ArmType | undefined {
    return this.types.find(({ store }) => store?.get(id) !== undefined);
  }

  private settled(): Needs {
    this.services.agenda.settle();
    return this.services;
  }
}
