import { ROLE_ASSIGNMENT } from "../../../azure/resource-types";
import type { JsonObject } from "../core/json";

/** A role given to a principal at a scope, as local Azure keeps it. */
export interface RoleAssignment {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly roleDefinitionId: string;
  /** The last segment of the id, by which built-in roles are known. */
  readonly roleDefinitionGuid: string;
  readonly principalId: string;
  readonly principalType: string;
  readonly createdOn: string;
  readonly createdBy: string;
  /** Whether it decides already; see `grantMs`. */
  readonly counts: boolean;
  /** What else was written: description, condition and the like. */
  readonly extra: JsonObject;
}

/** A role assignment as ARM answers it. */
export function renderRoleAssignment(assignment: RoleAssignment): JsonObject {
  const { id, name, scope, roleDefinitionId, principalId, principalType } = assignment;
  return {
    id,
    name,
    type: ROLE_ASSIGNMENT,
    properties: {
      roleDefinitionId,
      principalId,
      principalType,
      scope,
      condition: null,
      conditionVersion: null,
      description: null,
      delegatedManagedIdentityResourceId: null,
      ...assignment.extra,
      createdOn: assignment.createdOn,
      updatedOn: assignment.createdOn,
      createdBy: assignment.createdBy,
      updatedBy: assignment.createdBy,
    },
  };
}

/** The GUID at the end of a role definition's id. */
export function roleGuidOf(roleDefinitionId: string): string {
  return roleDefinitionId.split("/").at(-1) ?? "";
}
