import type { Fault, Faults } from "./behaviours/faults";
import { removeApplication } from "./control-plane/remove-application";
import { agentKey } from "./data-plane/agent";
import { LocalAzureError } from "./local-azure-error";
import type { LocalAgent } from "./options";
import { agentOf } from "./seed";
import type { Services } from "./services";

/** What somebody does in the portal, behind Terraform's back; done at once and without any check. */
export interface LocalAzureAdmin {
  /** ARM ids of everything that was made: applications, deployments, role assignments. */
  resources(): string[];
  /** What is stored of an application or deployment, also what its GET does not show, such as the description. */
  stored(id: string): object | undefined;
  /** Changes what was written to an application or deployment: `{ displayName: "Other" }`. */
  change(id: string, body: object): void;
  /** Deletes a resource; an application with its deployments. */
  remove(id: string): void;
  /** Routes an application to a deployment by name; `""` is the default rule. */
  route(applicationId: string, deployment: string): void;
  /** Adds an agent to a project, or versions to an agent. */
  addAgent(projectId: string, agent: LocalAgent): void;
  /** Answers the next fitting requests with an error. */
  fail(fault: Fault): void;
}

type Needs = Pick<
  Services,
  "agenda" | "agents" | "applications" | "deployments" | "directory" | "roleAssignments"
>;

/** The admin of one local Azure. */
export class Admin implements LocalAzureAdmin {
  constructor(
    private readonly services: Needs,
    private readonly faults: Faults,
  ) {}

  resources(): string[] {
    const { applications, deployments, roleAssignments } = this.settled();
    return [applications, deployments, roleAssignments].flatMap((store) =>
      store.under("").map(({ id }) => id),
    );
  }

  stored(id: string): object | undefined {
    const { applications, deployments } = this.settled();
    return (applications.get(id) ?? deployments.get(id))?.body;
  }

  change(id: string, body: object): void {
    const { applications, deployments } = this.settled();
    if (this.stored(id) === undefined) throw new LocalAzureError(`there is no ${id}`);
    applications.update(id, (now) => ({ ...now, body: { ...now.body, ...body } }));
    deployments.update(id, (now) => ({ ...now, body: { ...now.body, ...body } }));
  }

  remove(id: string): void {
    const { applications, deployments, roleAssignments } = this.settled();
    const application = applications.get(id);
    if (application) removeApplication(this.services, application);
    else if (!deployments.delete(id) && !roleAssignments.delete(id)) {
      throw new LocalAzureError(`there is no ${id}`);
    }
  }

  route(applicationId: string, deployment: string): void {
    const { deployments } = this.settled();
    const routed = deployments.get(`${applicationId}/agentDeployments/${deployment}`);
    if (deployment !== "" && routed === undefined) {
      throw new LocalAzureError(`there is no deployment ${deployment}`);
    }
    const rule = {
      ruleId: "default",
      deploymentId: routed?.deploymentId ?? "",
      trafficPercentage: 100,
    };
    this.change(applicationId, { rules: [rule] });
  }

  addAgent(projectId: string, agent: LocalAgent): void {
    const { agenda, agents } = this.settled();
    const key = agentKey(projectId, agent.name);
    const added = agentOf(projectId, agent, agenda.now());
    const versions = [...(agents.get(key)?.versions ?? []), ...added.versions];
    agents.put(key, { ...added, versions });
  }

  fail(fault: Fault): void {
    this.faults.add(fault);
  }

  private settled(): Needs {
    this.services.agenda.settle();
    return this.services;
  }
}
