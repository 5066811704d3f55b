import {
  isOfType,
  parseResourceId,
  extensionsOf,
  subscriptionScope,
  roleDefinitionId,
} from "../../../azure/resource-ids";
import { FOUNDRY_PROJECT, ROLE_ASSIGNMENT } from "../../../azure/resource-types";
import { withoutUndefined } from "../core/json";
import { LocalAzureError } from "../core/local-azure-error";
import { agentKey, type Agent } from "../entities/agent";
import type { Services } from "../services/services";
import type { LocalAgent, LocalProject, LocalRoleAssignment } from "./options";

/** Fills the stores with what exists from the start. */
export function seed(
  services: Pick<
    Services,
    "agenda" | "agents" | "directory" | "newId" | "projects" | "roleAssignments"
  >,
  projects: LocalProject[],
  roleAssignments: LocalRoleAssignment[],
): void {
  const now = services.agenda.now();
  for (const { id, agents = [], principal } of projects) {
    const name = projectName(id);
    if (
      services.projects.under("").some((other) => other.name.toLowerCase() === name.toLowerCase())
    ) {
      throw new LocalAzureError(
        `two projects are named ${name}: all projects share one address here, so give them different names`,
      );
    }
    const principalId = principal && services.directory.idOf(principal);
    services.projects.put(id, { id, name, ...withoutUndefined({ principalId }) });
    for (const agent of agents) {
      services.agents.put(agentKey(id, agent.name), agentOf(id, agent, now));
    }
  }
  for (const { scope, principal, role } of roleAssignments) {
    const name = services.newId();
    const id = `${extensionsOf(scope, ROLE_ASSIGNMENT)}/${name}`;
    const principalId = services.directory.idOf(principal);
    services.roleAssignments.put(id, {
      id,
      name,
      scope,
      principalId,
      principalType: services.directory.typeOf(principalId),
      roleDefinitionId: roleDefinitionId(subscriptionScope(scope) ?? "", role),
      roleDefinitionGuid: role,
      createdOn: new Date(now).toISOString(),
      createdBy: services.directory.deployer,
      counts: true,
      extra: {},
    });
  }
}

/** An agent as it is stored, from its settings. */
export function agentOf(
  projectId: string,
  { name, versions = ["1"], kind = "prompt", tools, invocations }: LocalAgent,
  createdAt: number,
): Agent {
  if (invocations !== undefined && kind !== "hosted") {
    throw new LocalAzureError(`agent ${name}: only hosted agents speak the invocations protocol`);
  }
  const definition = { kind };
  return {
    projectId,
    name,
    versions: versions.map((version) => ({ version, createdAt, definition })),
    ...withoutUndefined({ tools, invocations }),
  };
}

function projectName(id: string): string {
  const parsed = parseResourceId(id);
  if (parsed && isOfType(parsed, FOUNDRY_PROJECT)) return parsed.name;
  throw new LocalAzureError(`projects: ${id} is not the id of a Foundry project`);
}
