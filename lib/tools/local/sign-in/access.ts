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

/** Who has which role, and what the roles are that are not Azure's own. */
export interface RoleStores {
  readonly roleAssignments: Store<RoleAssignment>;
  readonly roleDefinitions: Store<RoleDefinition>;
  readonly cosmosRoleAssignments: Store<CosmosRoleAssignment>;
}

/** Permissions that somebody holds somewhere. */
interface Holding {
  readonly principalId: string;
  readonly scope: string;
  readonly permissions: RolePermissions[];
}

/** Who may do what: by the roles of the principal and its groups, at the scope or above it. */
export class Access {
  constructor(
    private readonly stores: RoleStores,
    private readonly directory: Directory,
  ) {}

  allows(principalId: string, scope: string, kind: OperationKind, operation: string): boolean {
    return this.permissions(principalId, scope).some((held) => permits(held, kind, operation));
  }

  /** Whether the action is also allowed for that role: some roles hand out certain roles only. */
  allowsForRole(principalId: string, scope: string, action: string, role: string): boolean {
    return this.permissions(principalId, scope).some(
      (held) =>
        permits(held, "actions", action) && (held.onlyRoles?.includes(role.toLowerCase()) ?? true),
    );
  }

  private permissions(principalId: string, scope: string): RolePermissions[] {
    const holders = this.directory.withGroups(principalId);
    return [...this.azureRoles(), ...this.cosmosRoles()]
      .filter((held) => holders.includes(held.principalId.toLowerCase()))
      .filter((held) => holdsScope(held.scope, scope))
      .flatMap(({ permissions }) => permissions);
  }

  private azureRoles(): Holding[] {
    const { roleAssignments, roleDefinitions } = this.stores;
    return roleAssignments
      .under("")
      .filter(({ counts }) => counts)
      .map(({ principalId, scope, roleDefinitionGuid }) => {
        const custom = findRoleDefinition(roleDefinitions, roleDefinitionGuid);
        const own = ROLE_PERMISSIONS[roleDefinitionGuid.toLowerCase()] ?? {};
        return { principalId, scope, permissions: custom?.permissions ?? [own] };
      });
  }

  private cosmosRoles(): Holding[] {
    return this.stores.cosmosRoleAssignments.under("").map(({ principalId, scope, role }) => ({
      principalId,
      scope,
      permissions: [COSMOS_ROLE_PERMISSIONS[role] ?? {}],
    }));
  }
}
