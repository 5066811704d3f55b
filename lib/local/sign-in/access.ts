import { findRoleDefinition, type RoleDefinition } from "../control-plane/role-definition";
import type { RoleAssignment } from "../control-plane/role-assignment";
import type { Store } from "../store/store";
import type { Directory } from "./directory";
import { permits, type OperationKind } from "./permits";
import { ROLE_PERMISSIONS, type RolePermissions } from "./role-permissions";
import { holdsScope } from "./scopes";

/** Who may do what: by the roles of the principal and its groups, at the scope or above it. */
export class Access {
  constructor(
    private readonly roleAssignments: Store<RoleAssignment>,
    private readonly roleDefinitions: Store<RoleDefinition>,
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
    return this.roleAssignments
      .under("")
      .filter(
        (assignment) =>
          assignment.counts &&
          holders.includes(assignment.principalId.toLowerCase()) &&
          holdsScope(assignment.scope, scope),
      )
      .flatMap(({ roleDefinitionGuid }) => this.permissionsOf(roleDefinitionGuid));
  }

  private permissionsOf(role: string): RolePermissions[] {
    const custom = findRoleDefinition(this.roleDefinitions, role);
    return custom?.permissions ?? [ROLE_PERMISSIONS[role.toLowerCase()] ?? {}];
  }
}
