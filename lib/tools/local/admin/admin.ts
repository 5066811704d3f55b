import { readDeploymentBody } from "../arm-types/agent-deployment/deployment-body";
import { readApplicationBody } from "../arm-types/application/application-body";
import { removeApplication } from "../arm-types/application/remove-application";
import type { BrokenConnection, Fault, Faults } from "../behaviours/faults";
import { withoutUndefined } from "../core/json";
import { LocalAzureError } from "../core/local-azure-error";
import { agentKey } from "../entities/agent";
import type { Services } from "../services/services";
import type { LocalAgent } from "../settings/options";
import { agentOf } from "../settings/seed";
import type { Store } from "../store/store";

/** What `switch` does: start and stop are for deployments, enable and disable for applications. */
export const SWITCH_ACTIONS = ["start", "stop", "enable", "disable"] as const;
export type SwitchAction = (typeof SWITCH_ACTIONS)[number];

/** What a change by hand may say: the form of a PUT, and what it does not name stays. */
const BY_HAND = { nulls: "refused", enabledInBody: "refused", put: "merge" } as const;

/**
 * What somebody does in the portal, behind Terraform's back. It is done at once; nothing is checked but the form of what
 * is given.
 */
export interface LocalAzureAdmin {
  /** ARM ids of everything that was made: applications, deployments, role assignments and definitions. */
  resources(): string[];
  /** What is stored of an application or deployment, also what its GET does not show, such as the description. */
  stored(id: string): object | undefined;
  /**
   * Changes properties of an application or deployment, spelled as in a PUT: `{ displayName: "Other" }`. What it does
   * not name stays. Another version of an agent answers from then on.
   */
  change(id: string, body: object): void;
  /** Deletes a resource; an application with its deployments. */
  remove(id: string): void;
  /** Routes an application to a deployment by name; `""` is the default rule. */
  route(applicationId: string, deployment: string): void;
  /** Starts or stops a deployment, without a state in between; enables or disables an application. */
  switch(id: string, action: SwitchAction): void;
  /** Adds an agent to a project, or versions to an agent. */
  addAgent(projectId: string, agent: LocalAgent): void;
  /** Answers the next fitting requests with an error, or closes their connections in the middle of the answer. */
  fail(fault: Fault | BrokenConnection): void;
}

type Needs = Pick<
  Services,
  | "agenda"
  | "agents"
  | "applications"
  | "cosmosRoleAssignments"
  | "deployments"
  | "directory"
  | "roleAssignments"
  | "roleDefinitions"
>;

/** The admin of one local Azure. */
export class Admin implements LocalAzureAdmin {
  constructor(
    private readonly services: Needs,
    private readonly faults: Faults,
    private readonly save: () => void,
  ) {}

  resources(): string[] {
    const { applications } = this.settled();
    return [applications, ...this.others].flatMap((store) => store.under("").map(({ id }) => id));
  }

  stored(id: string): object | undefined {
    const { applications, deployments } = this.settled();
    return (applications.get(id) ?? deployments.get(id))?.body;
  }

  change(id: string, body: object): void {
    const { applications, deployments } = this.settled();
    if (applications.get(id)) {
      const changed = readApplicationBody({ properties: body }, BY_HAND);
      applications.update(id, (now) => ({ ...now, body: { ...now.body, ...changed } }));
    } else if (deployments.get(id)) {
      const changed = readDeploymentBody({ properties: body }, BY_HAND);
      const serves = withoutUndefined({ serves: changed.agents?.[0] });
      deployments.update(id, (now) => ({ ...now, ...serves, body: { ...now.body, ...changed } }));
    } else {
      throw new LocalAzureError(`there is no application or deployment ${id}`);
    }
    this.save();
  }

  remove(id: string): void {
    const application = this.settled().applications.get(id);
    if (application) removeApplication(this.services, application);
    else if (!this.others.some((store) => store.delete(id))) {
      throw new LocalAzureError(`there is no ${id}`);
    }
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

  /** The stores of what can be deleted alone. */
  private get others(): Pick<Store<{ readonly id: string }>, "delete" | "under">[] {
    const { deployments, roleAssignments, roleDefinitions, cosmosRoleAssignments } = this.services;
    return [deployments, roleAssignments, roleDefinitions, cosmosRoleAssignments];
  }

  private settled(): Needs {
    this.services.agenda.settle();
    return this.services;
  }
}
