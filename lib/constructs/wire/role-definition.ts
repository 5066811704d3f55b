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

/** A custom role. */
export interface CustomRole {
  readonly roleName: string;
  readonly description: string;
  readonly dataActions: string[];
  readonly assignableScope: string;
}

/** The text from which the name is computed: the GUID is unique in the tenant, and the scope cannot be changed. */
export function scopedRoleName({ assignableScope, roleName }: CustomRole): string {
  return `${assignableScope}|${escapeTemplate(roleName)}`;
}

/** With all four lists, as the service returns them. */
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
