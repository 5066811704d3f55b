import { roleAssignmentNotFound } from "../authorization-errors";
import type { Services } from "../services";
import type { Operation } from "./operation";
import { renderRoleAssignment } from "./role-assignment";

type Needs = Pick<Services, "roleAssignments">;

/** GET {scope}/providers/Microsoft.Authorization/roleAssignments/{guid} */
export const getRoleAssignment =
  ({ roleAssignments }: Needs): Operation =>
  ({ id }) => {
    const assignment = roleAssignments.get(id.id);
    if (assignment === undefined) throw roleAssignmentNotFound(id.name);
    return { status: 200, body: renderRoleAssignment(assignment) };
  };

/** GET {scope}/providers/Microsoft.Authorization/roleAssignments: those at the scope itself. */
export const listRoleAssignments =
  ({ roleAssignments }: Needs): Operation =>
  ({ id }) => {
    const value = roleAssignments
      .under("")
      .filter(({ scope }) => scope.toLowerCase() === id.parentId.toLowerCase())
      .map(renderRoleAssignment);
    return { status: 200, body: { value } };
  };

/** DELETE {scope}/providers/Microsoft.Authorization/roleAssignments/{guid}: done at once. */
export const deleteRoleAssignment =
  ({ roleAssignments }: Needs): Operation =>
  ({ id }) => {
    const assignment = roleAssignments.get(id.id);
    if (assignment === undefined) return { status: 204 };
    roleAssignments.delete(id.id);
    return { status: 200, body: renderRoleAssignment(assignment) };
  };
