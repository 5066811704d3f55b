import { holdsScope } from "./resource-ids";
import { HANDED_OUT_BY_PROJECT_MANAGERS, ROLE_DEFINITIONS } from "./role-definitions";

/** Something that a deployment does in Azure. */
export interface DeployerTask {
  readonly kind: "publish" | "read" | "assign" | "assignInCosmos" | "define";
  /** The project to publish in, the account of Cosmos DB, else where it is done. */
  readonly scope: string;
  /** GUID of the role that it hands out, where that is known. */
  readonly role?: string;
}

/** A role that whoever deploys needs, and what for. */
export interface DeployerNeed<Task> {
  /** GUID of the role. */
  readonly role: string;
  readonly scope: string;
  readonly tasks: Task[];
}

/** What it takes to deploy, in built-in roles, each at the tightest scope. */
export function deployerNeeds<Task extends DeployerTask>(tasks: Task[]): DeployerNeed<Task>[] {
  const published = tasks.filter(({ kind }) => kind === "publish").map(({ scope }) => scope);
  const projects = [...new Set(published)];
  const needs = new Map<string, DeployerNeed<Task>>();
  for (const task of tasks) {
    const { role, scope } = roleFor(task, projects);
    const key = `${role}|${scope}`.toLowerCase();
    const known = needs.get(key) ?? { role, scope, tasks: [] };
    known.tasks.push(task);
    needs.set(key, known);
  }
  return [...needs.values()];
}

const {
  FOUNDRY_PROJECT_MANAGER,
  READER,
  ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
  DOCUMENTDB_ACCOUNT_CONTRIBUTOR,
  USER_ACCESS_ADMINISTRATOR,
} = ROLE_DEFINITIONS;

/**
 * Documented in 2026-04: Foundry Project Manager writes applications, has the data action that their PUT needs
 * (Contributor has not; recorded 2026-06-23), and may hand out few roles only. One document names the project as its
 * scope, another the account: the project is the tighter one.
 */
function roleFor(
  { kind, scope, role = "" }: DeployerTask,
  projects: string[],
): { role: string; scope: string } {
  const project = projects.find((id) => holdsScope(id, scope));
  const manager =
    project === undefined ? undefined : { role: FOUNDRY_PROJECT_MANAGER, scope: project };
  switch (kind) {
    case "publish":
      return { role: FOUNDRY_PROJECT_MANAGER, scope };
    case "read":
      return manager ?? { role: READER, scope };
    case "assign":
      if (manager && HANDED_OUT_BY_PROJECT_MANAGERS.includes(role.toLowerCase())) return manager;
      // A role cannot be given on an application that is still to be made.
      return { role: ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR, scope: project ?? scope };
    case "assignInCosmos":
      // Cosmos DB Operator may not write them (documented).
      return { role: DOCUMENTDB_ACCOUNT_CONTRIBUTOR, scope };
    case "define":
      return { role: USER_ACCESS_ADMINISTRATOR, scope };
  }
}
