import { roleDefinitionId, subscriptionScope } from "../../../../azure/resource-ids";
import { roleName } from "../../../../azure/role-names";
import { ROLE_PERMISSIONS } from "../../../../azure/role-permissions";
import { ROLE_DEFINITION } from "../../../../azure/resource-types";
import type { JsonObject } from "../../core/json";
import { renderPermissions } from "./render-role-definition";

/**
 * One of Azure's own roles as ARM returns it at a scope: with an id in the subscription, and assignable everywhere. Only
 * what counts here is in its permissions. When it was created, and its description, are not known here.
 */
export function builtInRole(guid: string, scope: string): JsonObject | undefined {
  const name = guid.toLowerCase();
  const known = roleName(name);
  if (known === undefined) return undefined;
  const permissions = Object.hasOwn(ROLE_PERMISSIONS, name) ? ROLE_PERMISSIONS[name] : undefined;
  return {
    id: roleDefinitionId(subscriptionScope(scope) ?? "", name),
    name,
    type: ROLE_DEFINITION,
    properties: {
      roleName: known,
      type: "BuiltInRole",
      assignableScopes: ["/"],
      permissions: permissions === undefined ? [] : [renderPermissions(permissions)],
    },
  };
}
