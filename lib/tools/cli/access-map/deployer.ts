import { deployerNeeds, type DeployerTask } from "../../../azure/deployer-needs";
import { WRITE_AGENTS } from "../../../azure/data-actions";
import { childrenOf, holdsScope } from "../../../azure/resource-ids";
import {
  AGENT_APPLICATION,
  AGENT_DEPLOYMENT,
  COSMOS_ROLE_ASSIGNMENT,
  ROLE_DEFINITION,
} from "../../../azure/resource-types";
import { roleName } from "../../../azure/role-names";
import { textAt, type Block, type Stack } from "../stacks/stack";
import { isArmType, isData } from "./arm-blocks";
import { KnownIds, pathOf } from "./known-ids";
import type { AccessMap, Application, Grant } from "./model";
import { readScope } from "./scopes";

/** A role that the identity that deploys a stack needs. */
export interface DeployerRole {
  readonly role: string;
  /** Id as in the access map, and its label for people. */
  readonly scope: string;
  readonly scopeLabel: string;
  /** What in the stack needs it, each with the permission. */
  readonly reasons: string[];
}

/** What it takes to plan and apply the agents of a stack. */
export function deployerRoles(map: AccessMap, stack: Stack, stacks: Stack[]): DeployerRole[] {
  const ids = new KnownIds(stack, stacks);
  const tasks = [
    ...map.applications.flatMap((application) =>
      publishingTasks(application, deploymentsOf(application, stack, ids)),
    ),
    ...map.applications.map(readingTask),
    ...[...map.grants, ...map.otherGrants].map(assigningTask),
    ...definingTasks(stack, ids),
  ];
  return deployerNeeds(tasks).map(({ role, scope, tasks }) => ({
    role: roleName(role) ?? role,
    scope,
    scopeLabel: readScope(scope, stack).label,
    reasons: tasks.map(({ reason }) => reason),
  }));
}

/** With the reason, for people. */
interface Reasoned extends DeployerTask {
  readonly reason: string;
}

function publishingTasks({ id, path, origin }: Application, deployments: string[]): Reasoned[] {
  const project = id.replace(BELOW_PROJECT, "");
  const writing = [
    `writes ${path}: ${AGENT_APPLICATION}/write`,
    `writing ${path} also needs the data action ${WRITE_AGENTS}`,
  ];
  const deploying = deployments.map((path) => `writes ${path}: ${AGENT_DEPLOYMENT}/write`);
  return [...(origin === "made" ? writing : []), ...deploying].map((reason) => {
    return { kind: "publish", scope: project, reason };
  });
}

const BELOW_PROJECT = new RegExp(`${childrenOf("", AGENT_APPLICATION)}/[^/]+$`);

/** Applications of other programs are read as well. */
function readingTask({ id, path }: Application): Reasoned {
  const reason = `reads ${path} at every plan: ${AGENT_APPLICATION}/read`;
  return { kind: "read", scope: id, reason };
}

function deploymentsOf({ id }: Application, { blocks }: Stack, ids: KnownIds): string[] {
  return blocks
    .filter((block) => isArmType(block, AGENT_DEPLOYMENT) && !isData(block))
    .filter((block) => holdsScope(id, ids.idOf(block)))
    .map(pathOf);
}

function assigningTask({ path, type, role, scope, principal }: Grant): Reasoned {
  const reason = `${path} assigns ${role.name} to ${principal.label}: ${type}/write`;
  if (type === COSMOS_ROLE_ASSIGNMENT) {
    return { kind: "assignInCosmos", scope: scope.id.replace(/\/dbs\/.*$/, ""), reason };
  }
  return { kind: "assign", scope: scope.id, reason, ...(role.guid && { role: role.guid }) };
}

function definingTasks({ blocks }: Stack, ids: KnownIds): Reasoned[] {
  return blocks
    .filter((block) => !isData(block) && definesRole(block))
    .map((block) => ({
      kind: "define",
      scope: ids.read(textAt(block.values, "parent_id") ?? textAt(block.values, "scope") ?? ""),
      reason: `${pathOf(block)} defines a role: ${ROLE_DEFINITION}/write`,
    }));
}

function definesRole(block: Block): boolean {
  return block.type === "azurerm_role_definition" || isArmType(block, ROLE_DEFINITION);
}
