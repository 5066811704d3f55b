import { ROLE_ASSIGNMENT } from "../../azure/resource-types";

/** What somebody may assign. */
export interface AssignableRoles {
  /** GUIDs of the roles. */
  readonly roleDefinitionGuids: string[];
  /** Types of principals that may receive them. */
  readonly principalTypes: string[];
}

/**
 * A condition that limits assigning and revoking to certain roles and certain types of principals. Documented 2024-04
 * in Microsoft's examples of conditions that delegate the management of role assignments.
 */
export function assignmentCondition(assignable: AssignableRoles): string {
  return [
    unless("write", `@Request[${ROLE_ASSIGNMENT}`, assignable),
    unless("delete", `@Resource[${ROLE_ASSIGNMENT}`, assignable),
  ].join(" AND ");
}

/** Any other action passes. */
function unless(action: string, assignment: string, assignable: AssignableRoles): string {
  const { roleDefinitionGuids, principalTypes } = assignable;
  const roles = `${assignment}:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roleDefinitionGuids.join(", ")}}`;
  const types = principalTypes.map((type) => `'${type}'`).join(", ");
  const principals = `${assignment}:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {${types}}`;
  return `((!(ActionMatches{'${ROLE_ASSIGNMENT}/${action}'})) OR (${roles} AND ${principals}))`;
}
