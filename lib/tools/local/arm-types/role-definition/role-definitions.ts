import { holdsScope } from "../../../../azure/resource-ids";
import { findRoleDefinition } from "../../entities/role-definition";
import {
  roleDefinitionDoesNotExist,
  roleDefinitionHasAssignments,
} from "../../errors/authorization-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { builtInRole } from "./built-in-role";
import { renderRoleDefinition } from "./render-role-definition";

/** GET {scope}/providers/Microsoft.Authorization/roleDefinitions/{guid}: a custom role, or one of Azure's own. */
export const getRoleDefinition =
  ({ roleDefinitions }: Pick<Services, "roleDefinitions">): Operation =>
  ({ id }) => {
    const custom = findRoleDefinition(roleDefinitions, id.name);
    const body = custom ? renderRoleDefinition(custom) : builtInRole(id.name, id.parentId);
    if (body === undefined) throw roleDefinitionDoesNotExist(id.name, 404);
    return { status: 200, body };
  };

/** GET {scope}/providers/Microsoft.Authorization/roleDefinitions: the custom roles that can be assigned at the scope. */
export const listRoleDefinitions =
  ({ roleDefinitions }: Pick<Services, "roleDefinitions">): Operation =>
  ({ id }) => {
    const value = roleDefinitions
      .under("")
      .filter(({ assignableScopes }) =>
        assignableScopes.some((scope) => holdsScope(scope, id.parentId)),
      )
      .map(renderRoleDefinition);
    return { status: 200, body: { value } };
  };

/** DELETE {scope}/providers/Microsoft.Authorization/roleDefinitions/{guid}. Documented: not while it is assigned. */
export const deleteRoleDefinition =
  ({
    roleAssignments,
    roleDefinitions,
  }: Pick<Services, "roleAssignments" | "roleDefinitions">): Operation =>
  ({ id }) => {
    const definition = findRoleDefinition(roleDefinitions, id.name);
    if (definition === undefined) return { status: 204 };
    const assigned = roleAssignments
      .under("")
      .some(({ roleDefinitionGuid }) => roleDefinitionGuid.toLowerCase() === id.name.toLowerCase());
    if (assigned) throw roleDefinitionHasAssignments();
    roleDefinitions.delete(definition.id);
    return { status: 200, body: renderRoleDefinition(definition) };
  };
