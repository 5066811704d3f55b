import { WRITE_AGENTS } from "../../arm/data-actions";
import { holdsScope } from "../../arm/resource-ids";
import {
  AGENT_APPLICATION,
  AGENT_DEPLOYMENT,
  COSMOS_ROLE_ASSIGNMENT,
  ROLE_DEFINITION,
} from "../../arm/resource-types";
import { ROLE_DEFINITIONS } from "../../arm/role-definitions";
import { ROLE_PERMISSIONS } from "../../arm/role-permissions";
import { textAt, type Stack } from "../stacks/stack";
import { isArmType, isData } from "./arm-blocks";
import { KnownIds, pathOf } from "./known-ids";
import type { AccessMap, Application, Grant } from "./model";
import { readScope } from "./scopes";

/** A role that the identity which deploys a stack needs. */
export interface DeployerRole {
  readonly role: string;
  /** Id as in the access map, and how people call it. */
  readonly scope: string;
  readonly scopeLabel: string;
  /** What of the stack needs it, each with the permission. */
  readonly reasons: string[];
}

const READER = "Reader";
const PROJECT_MANAGER = "Foundry Project Manager";
const ASSIGNER = "Role Based Access Control Administrator";
const DEFINER = "User Access Administrator";
/** Manages accounts of Cosmos DB, their own role assignments included; Cosmos DB Operator may not write those. */
const COSMOS_MANAGER = "DocumentDB Account Contributor";

const { onlyRoles: HANDED_OUT = [] } =
  ROLE_PERMISSIONS[ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER] ?? {};

/**
 * What it takes to plan and apply the agents of a stack, in built-in roles, each at the tightest scope. Documented in
 * 2026-04: Foundry Project Manager writes applications, has the data action that their PUT needs (Contributor has
 * not; recorded 2026-06-23), and may hand out few roles only. One document names the project as its scope, another
 * the account: the project is the tighter one.
 */
export function deployerRoles(map: AccessMap, stack: Stack, stacks: Stack[]): DeployerRole[] {
  const ids = new KnownIds(stack, stacks);
  const publishing = map.applications.flatMap((application) =>
    publishingNeeds(application, deploymentsOf(application, stack, ids)),
  );
  const projects = publishing.filter(({ role }) => role === PROJECT_MANAGER);
  const reading = readingNeeds(map, projects);
  const assigning = [...map.grants, ...map.otherGrants].map((grant) =>
    assigningNeed(grant, projects),
  );
  return merged([...publishing, ...reading, ...assigning, ...definingNeeds(stack, ids)], stack);
}

interface DeployerNeed {
  readonly role: string;
  readonly scope: string;
  readonly reason: string;
}

function publishingNeeds({ id, path, origin }: Application, deployments: string[]): DeployerNeed[] {
  const project = id.replace(/\/applications\/[^/]+$/, "");
  const writing = [
    `writes ${path}: ${AGENT_APPLICATION}/write`,
    `writing ${path} needs the data action ${WRITE_AGENTS} too`,
  ];
  const deploying = deployments.map((path) => `writes ${path}: ${AGENT_DEPLOYMENT}/write`);
  return [...(origin === "made" ? writing : []), ...deploying].map((reason) => {
    return { role: PROJECT_MANAGER, scope: project, reason };
  });
}

/** Applications of other programs are read as well. */
function readingNeeds({ applications }: AccessMap, projects: DeployerNeed[]): DeployerNeed[] {
  return applications.map(({ id, path }) => {
    const { role, scope } = projects.find((known) => holdsScope(known.scope, id)) ?? {
      role: READER,
      scope: id,
    };
    return { role, scope, reason: `reads ${path} at every plan: ${AGENT_APPLICATION}/read` };
  });
}

function deploymentsOf({ id }: Application, { blocks }: Stack, ids: KnownIds): string[] {
  return blocks
    .filter((block) => isArmType(block, AGENT_DEPLOYMENT) && !isData(block))
    .filter((block) => holdsScope(id, ids.idOf(block)))
    .map(pathOf);
}

/** What the manager of a project may hand out there is that role's matter; all else takes one that may assign roles. */
function assigningNeed(
  { path, type, role, scope, principal }: Grant,
  projects: DeployerNeed[],
): DeployerNeed {
  const reason = `${path} gives ${role.name} to ${principal.label}: ${type}/write`;
  if (type === COSMOS_ROLE_ASSIGNMENT) {
    const account = scope.id.replace(/\/dbs\/.*$/, "");
    return { role: COSMOS_MANAGER, scope: account, reason };
  }
  const project = projects.find((known) => holdsScope(known.scope, scope.id));
  const isHandedOut = project !== undefined && HANDED_OUT.includes(role.guid ?? "");
  return isHandedOut ? { ...project, reason } : { role: ASSIGNER, scope: scope.id, reason };
}

function definingNeeds({ blocks }: Stack, ids: KnownIds): DeployerNeed[] {
  return blocks
    .filter((block) => !isData(block))
    .filter(({ type, ...block }) => {
      return type === "azurerm_role_definition" || isArmType({ type, ...block }, ROLE_DEFINITION);
    })
    .map((block) => ({
      role: DEFINER,
      scope: ids.read(textAt(block.values, "parent_id") ?? textAt(block.values, "scope") ?? ""),
      reason: `${pathOf(block)} defines a role: ${ROLE_DEFINITION}/write`,
    }));
}

/** One entry for each role and scope. */
function merged(needs: DeployerNeed[], stack: Stack): DeployerRole[] {
  const keyOf = ({ role, scope }: DeployerNeed) => `${role}|${scope}`.toLowerCase();
  const firsts = new Map([...needs].reverse().map((need) => [keyOf(need), need]));
  return [...firsts.values()].reverse().map((first) => ({
    role: first.role,
    scope: first.scope,
    scopeLabel: readScope(first.scope, stack).label,
    reasons: needs.filter((need) => keyOf(need) === keyOf(first)).map(({ reason }) => reason),
  }));
}
