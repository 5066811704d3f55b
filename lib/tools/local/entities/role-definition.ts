import type { RolePermissions } from "../../../azure/role-permissions";
import type { Store } from "../store/store";

/** A custom role, as local Azure stores it. Azure's own are in `ROLE_PERMISSIONS`. */
export interface RoleDefinition {
  /** Names the subscription in which it was first written; it is one role for the whole tenant. */
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

/** The definition with this GUID, wherever it was created. */
export function findRoleDefinition(
  roleDefinitions: Store<RoleDefinition>,
  guid: string,
): RoleDefinition | undefined {
  return roleDefinitions.under("").find(({ name }) => name.toLowerCase() === guid.toLowerCase());
}
