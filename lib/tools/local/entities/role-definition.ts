import type { RolePermissions } from "../../../azure/role-permissions";
import type { Store } from "../store/store";

/** A role that somebody defined, as local Azure keeps it. Azure's own are in `ROLE_PERMISSIONS`. */
export interface RoleDefinition {
  /** Of the subscription in which it was first put; it is one role for the whole tenant. */
  readonly id: string;
  /** A GUID. */
  readonly name: string;
  readonly roleName: string;
  readonly description?: string;
  readonly assignableScopes: string[];
  readonly permissions: RolePermissions[];
  readonly createdOn: string;
  readonly createdBy: string;
  readonly updatedOn: string;
  readonly updatedBy: string;
}

/** The definition with that GUID, wherever it was made. */
export function findRoleDefinition(
  roleDefinitions: Store<RoleDefinition>,
  guid: string,
): RoleDefinition | undefined {
  return roleDefinitions.under("").find(({ name }) => name.toLowerCase() === guid.toLowerCase());
}
