import { ROLE_ASSIGNMENT } from "../../azure/resource-types";

/** What somebody who assigns roles may hand out. */
export interface AssignableRoles {
  /** GUIDs of the roles. */
  readonly roleDefinitionGuids: string[];
  /** Kinds of principals that may get them. */
  readonly principalTypes: string[];
}

/**
 * Limits whoever may assign roles to certain ones, and to certain kinds of principals, in both directions. Documented
 * 2024-04 in Microsoft's examples of conditions to delegate the management of role assignments.
 */
export function assignmentCondition(assignable: AssignableRoles): string {
  return [
    unless("write", `@Request[${ROLE_ASSIGNMENT}`, assignable),
    unless("delete", `@Resource[${ROLE_ASSIGNMENT}`, assignable),
  ].join(" AND ");
}

/** Another action than this one always passes. */
function unless(action: string, assignment: string, assignable: AssignableRoles): string {
  const { roleDefinitionGuids, principalTypes } = assignable;
  const roles = `${assignment}:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roleDefinitionGuids.join(", ")}}`;
  const types = principalTypes.map((type) => `'${type}'`).join(", ");
  const principals = `${assignment}:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {${types}}`;
  return `((!(ActionMatches{'${ROLE_ASSIGNMENT}/${action}'})) OR (${roles} AND ${principals}))`;
}
