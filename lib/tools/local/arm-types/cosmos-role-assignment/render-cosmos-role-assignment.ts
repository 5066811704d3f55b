import { COSMOS_ROLE_ASSIGNMENT } from "../../../../azure/resource-types";
import type { JsonObject } from "../../core/json";
import type { CosmosRoleAssignment } from "../../entities/cosmos-role-assignment";

/** An assignment as Cosmos DB returns it. */
export function renderCosmosRoleAssignment(assignment: CosmosRoleAssignment): JsonObject {
  const { id, name, roleDefinitionId, scope, principalId } = assignment;
  return {
    id,
    name,
    type: COSMOS_ROLE_ASSIGNMENT,
    properties: { roleDefinitionId, scope, principalId },
  };
}
