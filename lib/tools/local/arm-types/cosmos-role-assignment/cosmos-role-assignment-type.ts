import { COSMOS_ROLE_ASSIGNMENT } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import {
  deleteCosmosRoleAssignment,
  getCosmosRoleAssignment,
  listCosmosRoleAssignments,
} from "./cosmos-role-assignments";
import { putCosmosRoleAssignment } from "./put-cosmos-role-assignment";

/** Assignments of Cosmos DB's own data roles; the account itself is not emulated. */
export const cosmosRoleAssignmentType = (services: Services): ArmType => ({
  type: COSMOS_ROLE_ASSIGNMENT,
  apiVersions: ["2024-11-15"],
  operations: {
    get: getCosmosRoleAssignment(services),
    list: listCosmosRoleAssignments(services),
    put: putCosmosRoleAssignment(services),
    delete: deleteCosmosRoleAssignment(services),
  },
  store: services.cosmosRoleAssignments,
  finishRunning: () => finishCosmosRoleAssignments(services),
});

/** Removes the assignments that were being deleted. */
function finishCosmosRoleAssignments({
  cosmosRoleAssignments,
}: Pick<Services, "cosmosRoleAssignments">): void {
  for (const { id, isBeingDeleted } of cosmosRoleAssignments.under("")) {
    if (isBeingDeleted) cosmosRoleAssignments.delete(id);
  }
}
