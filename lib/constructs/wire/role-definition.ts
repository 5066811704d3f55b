import { escapeTemplate } from "../core/template-text";

/** Body of `Microsoft.Authorization/roleDefinitions`. */
export interface RoleDefinitionBody {
  readonly [key: string]: unknown;
  readonly properties: {
    readonly roleName: string;
    readonly description: string;
    readonly type: string;
    readonly permissions: PermissionBody[];
    readonly assignableScopes: string[];
  };
}

export interface PermissionBody {
  readonly actions: string[];
  readonly notActions: string[];
  readonly dataActions: string[];
  readonly notDataActions: string[];
}

/** A role of the user's own. */
export interface CustomRole {
  readonly roleName: string;
  readonly description: string;
  readonly dataActions: string[];
  readonly assignableScope: string;
}

/** A definition's GUID is unique in the whole tenant, and its scope cannot be changed: both make the name. */
export function scopedRoleName({ assignableScope, roleName }: CustomRole): string {
  return `${assignableScope}|${escapeTemplate(roleName)}`;
}

/** All four lists, as the service answers them. */
export function renderRoleDefinition(role: CustomRole): RoleDefinitionBody {
  return {
    properties: {
      roleName: escapeTemplate(role.roleName),
      description: role.description,
      type: "CustomRole",
      permissions: [
        { actions: [], notActions: [], dataActions: role.dataActions, notDataActions: [] },
      ],
      assignableScopes: [role.assignableScope],
    },
  };
}
