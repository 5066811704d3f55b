/** A role of Cosmos DB given to a principal, as local Azure stores it: a child of the account, not part of Azure RBAC. */
export interface CosmosRoleAssignment {
  readonly id: string;
  readonly name: string;
  /** The account, or a database or container in it: `{account}/dbs/{database}/colls/{container}`. */
  readonly scope: string;
  readonly roleDefinitionId: string;
  /** The GUID of the role. */
  readonly role: string;
  readonly principalId: string;
  /** Whether its DELETE is under way; see `revokeMs`. @default false */
  readonly isBeingDeleted?: boolean;
}
