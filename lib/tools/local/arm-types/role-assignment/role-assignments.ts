import { revokeLate } from "../../behaviours/revoke-late";
import type { RoleAssignment } from "../../entities/role-assignment";
import { roleAssignmentNotFound } from "../../errors/authorization-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { assignmentFilter } from "./assignment-filter";
import { renderRoleAssignment } from "./render-role-assignment";

type Needs = Pick<Services, "roleAssignments">;

/** GET {scope}/providers/Microsoft.Authorization/roleAssignments/{guid} */
export const getRoleAssignment =
  ({ roleAssignments }: Needs): Operation =>
  ({ id }) => {
    const assignment = roleAssignments.get(id.id);
    if (assignment === undefined) throw roleAssignmentNotFound(id.name);
    return { status: 200, body: renderRoleAssignment(assignment) };
  };

/** GET {scope}/providers/Microsoft.Authorization/roleAssignments: those at the scope itself, or those matching a `$filter`. */
export const listRoleAssignments =
  (services: Needs & Pick<Services, "directory">): Operation =>
  ({ id, filter }) => {
    const fits =
      filter === undefined
        ? ({ scope }: RoleAssignment) => scope.toLowerCase() === id.parentId.toLowerCase()
        : assignmentFilter(filter, id.parentId, services);
    const value = services.roleAssignments.under("").filter(fits).map(renderRoleAssignment);
    return { status: 200, body: { value } };
  };

/** DELETE {scope}/providers/Microsoft.Authorization/roleAssignments/{guid}: answered after `revokeMs`. */
export const deleteRoleAssignment =
  (services: Needs & Pick<Services, "agenda" | "behaviours" | "wait">): Operation =>
  ({ id }) => {
    const { roleAssignments } = services;
    const assignment = roleAssignments.get(id.id);
    if (assignment === undefined) return { status: 204 };
    return revokeLate(services, {
      begin: () =>
        roleAssignments.put(id.id, { ...assignment, counts: false, isBeingDeleted: true }),
      finish: () => {
        if (roleAssignments.get(id.id)?.isBeingDeleted) roleAssignments.delete(id.id);
      },
      answer: { status: 200, body: renderRoleAssignment(assignment) },
    });
  };
