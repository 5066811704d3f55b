import { Token, type TerraformLocal } from "cdktf";
import { addressOfLocal, inText } from "../core/expressions";
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

/** Scope, role and principal in one text. It gets a local of its own, so that no id stands inside an expression. */
export function tripleOf(role: AssignedRole): string {
  return `${role.scope}|${role.roleDefinitionGuid}|${role.principalId}`;
}

/**
 * ARM wants a GUID that differs for each scope, role and principal, also across scopes, and refuses another
 * principal under the same one (400 RoleAssignmentUpdateNotPermitted). Terraform computes it, since a token has no
 * value at synth; in lower case, or another spelling of the same id would replace the assignment.
 */
export function roleAssignmentName(triple: TerraformLocal): string {
  return inText(`uuidv5("url", lower(${addressOfLocal(triple)}))`);
}

/** The type is stated, since ARM else looks the principal up and fails on one made a moment ago. */
export function renderRoleAssignment(
  role: AssignedRole,
  triple: TerraformLocal,
): RoleAssignmentBody {
  const subscription = subscriptionOf(role.scope, triple);
  return {
    properties: {
      principalId: role.principalId,
      roleDefinitionId: roleDefinitionId(subscription, role.roleDefinitionGuid),
      principalType: role.principalType,
    },
  };
}

/** ARM returns the role as seen from the scope's subscription; any other spelling would be drift. */
function subscriptionOf(scope: string, triple: TerraformLocal): string {
  if (!Token.isUnresolved(scope)) return subscriptionScope(scope) ?? "";
  return inText(`join("/", slice(split("/", ${addressOfLocal(triple)}), 0, 3))`);
}
