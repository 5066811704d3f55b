import { childId } from "../../azure/resource-ids";
import { escapeTemplate } from "../core/template-text";

/**
 * Body of `Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments`, as in the published schema of 2024-11-15. Access
 * to data in Cosmos DB is not Azure RBAC: assignments and roles are children of the account.
 */
export interface CosmosRoleAssignmentBody {
  readonly [key: string]: unknown;
  readonly properties: {
    readonly roleDefinitionId: string;
    readonly scope: string;
    readonly principalId: string;
  };
}

/** Which data of an account: all of it, one database, or one container in a database. */
export interface CosmosData {
  readonly accountId: string;
  readonly database?: string | undefined;
  readonly container?: string | undefined;
}

/**
 * The path of the data, which is not an ARM id: `{account}/dbs/{database}/colls/{container}` (official example of
 * 2020-08; recorded 2024-10: the service expects `dbs` after the account).
 */
export function cosmosScope({ accountId, database, container }: CosmosData): string {
  return [
    accountId,
    ...(database === undefined ? [] : ["dbs", escapeTemplate(database)]),
    ...(container === undefined ? [] : ["colls", escapeTemplate(container)]),
  ].join("/");
}

/** The names in the path. Unlike the rest, they are no names of ARM: `Orders` and `orders` are two databases. */
export function cosmosNames({ database, container }: CosmosData): string {
  return escapeTemplate([database ?? "", container ?? ""].join("/"));
}

export function renderCosmosRoleAssignment(
  accountId: string,
  assigned: { scope: string; roleDefinitionGuid: string; principalId: string },
): CosmosRoleAssignmentBody {
  const { scope, roleDefinitionGuid, principalId } = assigned;
  const roleDefinitionId = childId(accountId, "sqlRoleDefinitions", roleDefinitionGuid);
  return { properties: { roleDefinitionId, scope, principalId } };
}
