import { permits, type OperationKind } from "../../../azure/permits";
import { holdsScope } from "../../../azure/resource-ids";
import {
  COSMOS_ROLE_PERMISSIONS,
  ROLE_PERMISSIONS,
  type RolePermissions,
} from "../../../azure/role-permissions";
import type { CosmosRoleAssignment } from "../entities/cosmos-role-assignment";
import type { RoleAssignment } from "../entities/role-assignment";
import { findRoleDefinition, type RoleDefinition } from "../entities/role-definition";
import type { Store } from "../store/store";
import type { Directory } from "./directory";

/** Who has which role, and the definitions of custom roles. */
export interface RoleStores {
  readonly roleAssignments: Store<RoleAssignment>;
  readonly roleDefinitions: Store<RoleDefinition>;
  readonly cosmosRoleAssignments: Store<CosmosRoleAssignment>;
}

/** A role of a principal at a scope. */
interface Assigned {
  readonly principalId: string;
  readonly scope: string;
}

/** Who may do what, by the roles of the principal and its groups, at the scope or above it. */
export class Access {
  constructor(
    private readonly stores: RoleStores,
    private readonly directory: Directory,
  ) {}

  allows(principalId: string, scope: string, kind: OperationKind, operation: string): boolean {
    return this.permissions(principalId, scope).some((held) => permits(held, kind, operation));
  }

  /** Whether the action is also allowed for that role: some roles may assign only certain roles. */
  allowsForRole(principalId: string, scope: string, action: string, role: string): boolean {
    return this.permissions(principalId, scope).some(
      (held) =>
        permits(held, "actions", action) && (held.onlyRoles?.includes(role.toLowerCase()) ?? true),
    );
  }

  private permissions(principalId: string, scope: string): RolePermissions[] {
    const { roleAssignments, cosmosRoleAssignments } = this.stores;
    const holders = this.directory.withGroups(principalId);
    const holds = (assigned: Assigned) =>
      holders.includes(assigned.principalId.toLowerCase()) && holdsScope(assigned.scope, scope);
    return [
      ...roleAssignments
        .under("")
        .filter((assigned) => assigned.counts && holds(assigned))
        .flatMap(({ roleDefinitionGuid }) => this.permissionsOf(roleDefinitionGuid)),
      ...cosmosRoleAssignments
        .under("")
        .filter((assigned) => !assigned.isBeingDeleted && holds(assigned))
        .map(({ role }) => permissionsIn(COSMOS_ROLE_PERMISSIONS, role)),
    ];
  }

  private permissionsOf(role: string): RolePermissions[] {
    const custom = findRoleDefinition(this.stores.roleDefinitions, role);
    return custom?.permissions ?? [permissionsIn(ROLE_PERMISSIONS, role.toLowerCase())];
  }
}

/** What one of Azure's own roles allows; nothing when it is not known here. */
function permissionsIn(
  roles: { readonly [guid: string]: RolePermissions },
  guid: string,
): RolePermissions {
  return Object.hasOwn(roles, guid) ? (roles[guid] ?? {}) : {};
}
