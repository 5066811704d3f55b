import { ROLE_ASSIGNMENT } from "../../../../azure/resource-types";
import type { JsonObject } from "../../core/json";
import type { RoleAssignment } from "../../entities/role-assignment";

/** A role assignment as ARM returns it. */
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
