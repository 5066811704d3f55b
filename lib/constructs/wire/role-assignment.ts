import { Token, type TerraformLocal } from "cdktf";
import { roleDefinitionId, subscriptionScope } from "../../azure/resource-ids";
import { defined } from "../core/defined";
import { addressOfLocal, inText } from "../core/expressions";
import { escapeTemplate } from "../core/template-text";
import { sentKeys } from "./sent-keys";

/** Body of `Microsoft.Authorization/roleAssignments`. */
export interface RoleAssignmentBody {
  readonly [key: string]: unknown;
  readonly properties: RemarksBody & {
    readonly principalId: string;
    readonly roleDefinitionId: string;
    readonly principalType: string;
  };
}

/** The only part of an assignment that can be updated (documented 2021-05); another role or principal is refused. */
export interface RemarksBody {
  readonly description?: string;
  readonly condition?: string;
  readonly conditionVersion?: string;
}

/** Who gets which role where. */
export interface AssignedRole {
  readonly scope: string;
  readonly roleDefinitionGuid: string;
  readonly principalId: string;
  readonly principalType: string;
}

/** The description of an assignment, and the condition under which it applies. */
export interface Remarks {
  readonly description?: string | undefined;
  readonly condition?: string | undefined;
}

/**
 * Scope, role and principal in one text, from which the name is computed: ARM requires a GUID that is unique per
 * combination, even across scopes, and refuses another principal under the same GUID (400
 * RoleAssignmentUpdateNotPermitted).
 */
export function tripleOf(role: AssignedRole): string {
  return `${role.scope}|${role.roleDefinitionGuid}|${role.principalId}`;
}

/** States the principal's type; otherwise ARM looks the principal up and fails if it was created a moment ago. */
export function renderRoleAssignment(
  role: AssignedRole,
  remarks: Remarks,
  triple: TerraformLocal,
): RoleAssignmentBody {
  const subscription = subscriptionOf(role.scope, triple);
  return {
    properties: {
      principalId: role.principalId,
      roleDefinitionId: roleDefinitionId(subscription, role.roleDefinitionGuid),
      principalType: role.principalType,
      ...renderRemarks(remarks),
    },
  };
}

/**
 * Which remarks were sent, so that removing one in code is a change. Without remarks there is no export: an adopted
 * assignment keeps the condition that it was given elsewhere, and does not silently become unconditional.
 */
export function exportsOfRoleAssignment(remarks: Remarks): { [name: string]: string } | undefined {
  const names = Object.keys(renderRemarks(remarks));
  return names.length > 0 ? { sent: sentKeys(names) } : undefined;
}

/** A PUT without remarks removes them: documented for null (2021-05), assumed when they are absent. */
function renderRemarks(remarks: Remarks): RemarksBody {
  const { description, condition } = defined(remarks);
  return {
    ...(description === undefined ? {} : { description: escapeTemplate(description) }),
    // The only version in the schema.
    ...(condition === undefined
      ? {}
      : { condition: escapeTemplate(condition), conditionVersion: "2.0" }),
  };
}

/** ARM returns the role id below the scope's subscription; any other spelling would be drift. */
function subscriptionOf(scope: string, triple: TerraformLocal): string {
  if (!Token.isUnresolved(scope)) return subscriptionScope(scope) ?? "";
  return inText(`join("/", slice(split("/", ${addressOfLocal(triple)}), 0, 3))`);
}
