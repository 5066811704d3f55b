import { lastSegment } from "../../../azure/resource-ids";
import { permits } from "../../../azure/permits";
import { COSMOS_ROLES, ROLE_DEFINITIONS } from "../../../azure/role-definitions";
import { roleGuid } from "../../../azure/role-names";
import {
  COSMOS_ROLE_PERMISSIONS,
  ROLE_PERMISSIONS,
  type RolePermissions,
} from "../../../azure/role-permissions";
import { COSMOS_DATA } from "../live/held-roles";
import type { AgentNeed } from "./agent-needs";
import { quoted } from "../shell-word";
import { azAssignRole, type Fix } from "./fix";

/** How to give an application's identity what it lacks. */
export function grantNeeds(needs: AgentNeed[], principalId: string): Fix {
  return {
    what: "give the identity of the application what it lacks; a new role assignment takes minutes to take effect",
    code: needs.map(codeFor).join("\n"),
    command: needs.map((need) => commandFor(need, principalId)).join("\n"),
  };
}

function codeFor(need: AgentNeed): string {
  const id = lastSegment(need.name).replaceAll(/\W/g, "") || "Need";
  const account = cosmosAccount(need);
  if (account !== undefined) {
    const verb = cosmosRole(need) === COSMOS_ROLES.DATA_READER ? "read" : "write";
    return `app.identity.access.${verb}CosmosData("${id}", "${account}")`;
  }
  return `app.identity.assignRole("${id}", { role: ${roleCode(roleFor(need))}, scope: "${need.scope}" })`;
}

function commandFor(need: AgentNeed, principalId: string): string {
  const account = cosmosAccount(need);
  if (account === undefined) {
    const principal = { principalId, principalType: "ServicePrincipal" };
    return azAssignRole(roleFor(need), principal, need.scope);
  }
  const [, group = ""] = /\/resourceGroups\/([^/]+)/i.exec(account) ?? [];
  const name = lastSegment(account);
  return `az cosmosdb sql role assignment create --resource-group ${group} --account-name ${name} --role-definition-id ${cosmosRole(need)} --principal-id ${principalId} --scope ${quoted(need.scope)}`;
}

/** The Cosmos DB account whose data is needed: that takes one of its own roles, not one of Azure RBAC. */
function cosmosAccount(need: AgentNeed): string | undefined {
  const [account] = COSMOS_DATA.exec(need.scope) ?? [];
  const isData = need.dataAction !== undefined || cosmosRole(need) === need.role;
  return isData ? account : undefined;
}

/** Reading takes the reader's role, everything else the contributor's. */
function cosmosRole({ role, dataAction }: AgentNeed): string {
  const reads =
    role === COSMOS_ROLES.DATA_READER ||
    (dataAction !== undefined &&
      permits(COSMOS_ROLE_PERMISSIONS[COSMOS_ROLES.DATA_READER] ?? {}, "dataActions", dataAction));
  return reads ? COSMOS_ROLES.DATA_READER : COSMOS_ROLES.DATA_CONTRIBUTOR;
}

/** The GUID of the needed role; for a data action, of the role of Azure's own that allows the least besides it. */
function roleFor({ role, dataAction = "" }: AgentNeed): string {
  if (role !== undefined) return roleGuid(role) ?? role;
  const [least] = Object.entries(ROLE_PERMISSIONS)
    .filter(([, permissions]) => permits(permissions, "dataActions", dataAction))
    .sort(([, one], [, other]) => breadthOf(one) - breadthOf(other));
  return least?.[0] ?? `<a role with ${dataAction}>`;
}

function breadthOf({ actions = [], dataActions = [] }: RolePermissions): number {
  const isWide = dataActions.some((pattern) => pattern.includes("*"));
  return actions.length + dataActions.length + (isWide ? 100 : 0);
}

/** A role as a program names it. */
function roleCode(guid: string): string {
  const [known] = Object.entries(ROLE_DEFINITIONS).find(([, other]) => other === guid) ?? [];
  return known === undefined ? `Role.fromRoleDefinitionId("${guid}")` : `Role.${known}`;
}
