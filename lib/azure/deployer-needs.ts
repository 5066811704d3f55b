import { holdsScope } from "./resource-ids";
import { HANDED_OUT_BY_PROJECT_MANAGERS, ROLE_DEFINITIONS } from "./role-definitions";

/** Something that a deploy does in Azure. */
export interface DeployerTask {
  readonly kind: "publish" | "read" | "assign" | "assignInCosmos" | "define";
  /** The project for `publish`, the Cosmos DB account for `assignInCosmos`, otherwise the scope acted on. */
  readonly scope: string;
  /** GUID of the role that it assigns, if known. */
  readonly role?: string;
}

/** A role that the deployer needs, and the tasks that need it. */
export interface DeployerNeed<Task> {
  /** GUID of the role. */
  readonly role: string;
  readonly scope: string;
  readonly tasks: Task[];
}

/** The built-in roles that a deploy requires, each at the narrowest scope. */
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
 * Documented 2026-04: Foundry Project Manager writes applications, has the data action that their PUT requires
 * (Contributor does not; recorded 2026-06-23), and may assign only a few roles. One document names the project as its
 * scope, another the account; the project is narrower.
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
      // The deployer cannot be given a role on an application that does not exist yet.
      return { role: ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR, scope: project ?? scope };
    case "assignInCosmos":
      // Documented: Cosmos DB Operator may not write these assignments.
      return { role: DOCUMENTDB_ACCOUNT_CONTRIBUTOR, scope };
    case "define":
      return { role: USER_ACCESS_ADMINISTRATOR, scope };
  }
}
