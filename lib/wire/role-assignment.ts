import { Fn, Token } from "cdktf";
import { roleDefinitionId, subscriptionScope } from "../arm/resource-ids";

/** Body of `Microsoft.Authorization/roleAssignments`. */
export interface RoleAssignmentBody {
  readonly [key: string]: unknown;
  readonly properties: {
    readonly principalId: string;
    readonly roleDefinitionId: string;
    readonly principalType: string;
  };
}

/** Who gets which role where. */
export interface AssignedRole {
  readonly scope: string;
  readonly roleDefinitionGuid: string;
  readonly principalId: string;
  readonly principalType: string;
}

/** The type is stated, since ARM else looks the principal up and fails on one made a moment ago. */
export function renderRoleAssignment(role: AssignedRole): RoleAssignmentBody {
  return {
    properties: {
      principalId: role.principalId,
      roleDefinitionId: roleDefinitionAt(role.scope, role.roleDefinitionGuid),
      principalType: role.principalType,
    },
  };
}

/**
 * ARM wants a GUID that differs for each scope, role and principal, also across scopes, and refuses another
 * principal under the same one (400 RoleAssignmentUpdateNotPermitted). Terraform computes it, since a token has no
 * value at synth; in lower case, or another spelling of the same id would replace the assignment.
 */
export function roleAssignmentName(role: AssignedRole): string {
  const triple = `${role.scope}|${role.roleDefinitionGuid}|${role.principalId}`;
  return Fn.uuidv5("url", Fn.lower(triple));
}

/** ARM returns the definition as seen from the scope's subscription; any other spelling would be drift. */
function roleDefinitionAt(scope: string, guid: string): string {
  const subscription = Token.isUnresolved(scope)
    ? Fn.join("/", Fn.slice(Fn.split("/", scope), 0, 3))
    : (subscriptionScope(scope) ?? "");
  return roleDefinitionId(subscription, guid);
}
