import { ROLE_DEFINITION } from "../../../../azure/resource-types";
import type { RolePermissions } from "../../../../azure/role-permissions";
import type { JsonObject } from "../../core/json";
import type { RoleDefinition } from "../../entities/role-definition";

/** A role definition as ARM returns it. */
export function renderRoleDefinition(definition: RoleDefinition): JsonObject {
  const { id, name, roleName, description, assignableScopes, permissions, ...touched } = definition;
  return {
    id,
    name,
    type: ROLE_DEFINITION,
    properties: {
      roleName,
      type: "CustomRole",
      description: description ?? null,
      assignableScopes,
      permissions: permissions.map(renderPermissions),
      ...touched,
    },
  };
}

/** What a role allows, as ARM returns it. */
export function renderPermissions(held: RolePermissions): JsonObject {
  return {
    actions: held.actions ?? [],
    notActions: held.notActions ?? [],
    dataActions: held.dataActions ?? [],
    notDataActions: held.notDataActions ?? [],
  };
}
