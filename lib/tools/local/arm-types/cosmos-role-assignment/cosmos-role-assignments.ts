import { revokeLate } from "../../behaviours/revoke-late";
import { cosmosRoleAssignmentNotFound } from "../../errors/authorization-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { renderCosmosRoleAssignment } from "./render-cosmos-role-assignment";

type Needs = Pick<Services, "cosmosRoleAssignments">;

/** GET …/databaseAccounts/{account}/sqlRoleAssignments/{guid} */
export const getCosmosRoleAssignment =
  ({ cosmosRoleAssignments }: Needs): Operation =>
  ({ id }) => {
    const assignment = cosmosRoleAssignments.get(id.id);
    if (assignment === undefined) throw cosmosRoleAssignmentNotFound(id.name);
    return { status: 200, body: renderCosmosRoleAssignment(assignment) };
  };

/** GET …/databaseAccounts/{account}/sqlRoleAssignments */
export const listCosmosRoleAssignments =
  ({ cosmosRoleAssignments }: Needs): Operation =>
  ({ id }) => {
    const below = cosmosRoleAssignments.under(`${id.parentId}/sqlRoleAssignments/`);
    return { status: 200, body: { value: below.map(renderCosmosRoleAssignment) } };
  };

/** DELETE …/databaseAccounts/{account}/sqlRoleAssignments/{guid}: answered after `revokeMs`. */
export const deleteCosmosRoleAssignment =
  (services: Needs & Pick<Services, "agenda" | "behaviours" | "wait">): Operation =>
  ({ id }) => {
    const { cosmosRoleAssignments } = services;
    const assignment = cosmosRoleAssignments.get(id.id);
    if (assignment === undefined) return { status: 204 };
    return revokeLate(services, {
      begin: () => cosmosRoleAssignments.put(id.id, { ...assignment, isBeingDeleted: true }),
      finish: () => {
        if (cosmosRoleAssignments.get(id.id)?.isBeingDeleted) cosmosRoleAssignments.delete(id.id);
      },
      answer: { status: 200 },
    });
  };
