import { ROLE_ASSIGNMENT } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { assertMayHandOut } from "./assert-may-hand-out";
import { putRoleAssignment } from "./put-role-assignment";
import { deleteRoleAssignment, getRoleAssignment, listRoleAssignments } from "./role-assignments";

/** Role assignments, at any scope. */
export const roleAssignmentType = (services: Services): ArmType => ({
  type: ROLE_ASSIGNMENT,
  apiVersions: ["2022-04-01"],
  operations: {
    get: getRoleAssignment(services),
    list: listRoleAssignments(services),
    put: putRoleAssignment(services),
    delete: deleteRoleAssignment(services),
  },
  store: services.roleAssignments,
  isFiltered: true,
  assertAlsoPermitted: assertMayHandOut(services),
  finishRunning: () => finishRoleAssignments(services),
});

/** Removes the assignments that were being deleted, and lets every other one count, including delayed ones. */
function finishRoleAssignments({ roleAssignments }: Pick<Services, "roleAssignments">): void {
  for (const { id, isBeingDeleted } of roleAssignments.under("")) {
    if (isBeingDeleted) roleAssignments.delete(id);
    else roleAssignments.update(id, (now) => ({ ...now, counts: true }));
  }
}
