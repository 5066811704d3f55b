import { COSMOS_ROLES } from "../../../../azure/role-definitions";
import type { Behaviours } from "../../behaviours/behaviours";
import type { CosmosRoleAssignment } from "../../entities/cosmos-role-assignment";
import {
  cosmosPrincipalNotFound,
  cosmosRoleAssignmentExists,
  cosmosUpdateNotPermitted,
} from "../../errors/authorization-errors";
import { bodyRefused, notEmulated } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import { isGuid } from "../../core/guid";
import type { Operation } from "../operation";
import { readProperties } from "../read-properties";
import { renderCosmosRoleAssignment } from "./render-cosmos-role-assignment";

type Needs = Pick<Services, "behaviours" | "cosmosRoleAssignments" | "directory">;

/** PUT …/databaseAccounts/{account}/sqlRoleAssignments/{guid}: done at once, whereas the service takes a while. */
export const putCosmosRoleAssignment =
  ({ behaviours, cosmosRoleAssignments, directory }: Needs): Operation =>
  ({ id, body }) => {
    if (!isGuid(id.name)) throw bodyRefused(`the name ${id.name} is not a GUID`);
    const wanted = { id: id.id, name: id.name, ...readBody(body, id.parentId, behaviours) };
    const before = cosmosRoleAssignments.get(id.id);
    if (before?.isBeingDeleted) throw cosmosRoleAssignmentExists(id.name);
    if (before && !isSame(before.principalId, wanted.principalId)) {
      throw cosmosUpdateNotPermitted("Principal ID");
    }
    if (before && !isSame(before.scope, wanted.scope)) throw cosmosUpdateNotPermitted("Scope");
    if (!directory.knows(wanted.principalId)) {
      throw cosmosPrincipalNotFound(wanted.principalId, directory.tenantId);
    }
    cosmosRoleAssignments.put(id.id, wanted);
    return { status: 200, body: renderCosmosRoleAssignment(wanted) };
  };

/** How the service refuses a wrong body is not on record: the texts are ours. */
function readBody(
  body: unknown,
  account: string,
  { readOnly }: Pick<Behaviours, "readOnly">,
): Omit<CosmosRoleAssignment, "id" | "name"> {
  const properties = readProperties(body, { readOnly, nulls: "absent", computed: [] });
  const roleDefinitionId = properties.text("roleDefinitionId");
  const scope = properties.text("scope");
  const principalId = properties.text("principalId");
  if (!roleDefinitionId || !scope || !principalId) {
    throw bodyRefused("body.properties must name a roleDefinitionId, a scope and a principalId");
  }
  properties.done();
  return {
    roleDefinitionId,
    role: readRole(roleDefinitionId, account),
    scope: readScope(scope, account),
    principalId,
  };
}

function readRole(roleDefinitionId: string, account: string): string {
  const known = Object.values(COSMOS_ROLES).find((role) =>
    isSame(roleDefinitionId, `${account}/sqlRoleDefinitions/${role}`),
  );
  if (known === undefined) throw notEmulated(`the role ${roleDefinitionId} of Cosmos DB`);
  return known;
}

/** Recorded 2024-10: the parts of an account are `dbs` and `colls`, unlike in ARM ids. */
function readScope(scope: string, account: string): string {
  const below = scope.slice(account.length);
  const isBelow = isSame(scope.slice(0, account.length), account);
  if (isBelow && /^(\/dbs\/[^/]+(\/colls\/[^/]+)?)?$/.test(below)) return scope;
  throw bodyRefused(
    `scope must be ${account}, or /dbs/…, or /dbs/…/colls/… below it, got ${scope}`,
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
