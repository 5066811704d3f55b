import { ServiceError } from "../http/service-error";

export function roleAssignmentNotFound(name: string): ServiceError {
  return new ServiceError(
    404,
    "RoleAssignmentNotFound",
    `The role assignment '${name}' is not found.`,
  );
}

export function roleAssignmentExists(name: string): ServiceError {
  return new ServiceError(
    409,
    "RoleAssignmentExists",
    `The role assignment already exists. The ID of the existing role assignment is ${bare(name)}.`,
  );
}

export function roleAssignmentUpdateNotPermitted(): ServiceError {
  return new ServiceError(
    400,
    "RoleAssignmentUpdateNotPermitted",
    "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.",
  );
}

export function principalNotFound(principalId: string, tenantId: string): ServiceError {
  return new ServiceError(
    400,
    "PrincipalNotFound",
    `Principal ${bare(principalId)} does not exist in the directory ${tenantId}. Check that you have the correct principal ID.`,
  );
}

/** ARM's own code; not recorded here. */
export function roleAssignmentNameRefused(name: string): ServiceError {
  return new ServiceError(
    400,
    "InvalidRoleAssignmentId",
    `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
  );
}

/** Recorded 2020-09-21 on a role assignment. */
export function roleDefinitionIdRefused(id: string): ServiceError {
  return new ServiceError(
    400,
    "InvalidRoleDefinitionId",
    `The role definition ID '${id}' is not valid.`,
  );
}

/** Code and text recorded; 404 on a GET, 400 on an assignment, which writes the GUID without hyphens. */
export function roleDefinitionDoesNotExist(guid: string, status: 400 | 404): ServiceError {
  const shown = status === 400 ? bare(guid) : guid;
  return new ServiceError(
    status,
    "RoleDefinitionDoesNotExist",
    `The specified role definition with ID '${shown}' does not exist.`,
  );
}

/** Status and code are in the tests of Azure's own client, the text is recorded. */
export function roleDefinitionNameTaken(): ServiceError {
  return new ServiceError(
    409,
    "RoleDefinitionWithSameNameExists",
    "A custom role with the same name already exists in this directory.",
  );
}

/** Code and text documented; the status is ours. */
export function roleDefinitionHasAssignments(): ServiceError {
  return new ServiceError(
    400,
    "RoleDefinitionHasAssignments",
    "There are existing role assignments referencing role",
  );
}

/** Code and beginning of the text recorded on Cosmos DB, without the id; the status is ours. */
export function cosmosPrincipalNotFound(principalId: string, tenantId: string): ServiceError {
  return new ServiceError(
    400,
    "BadRequest",
    `The provided principal ID [${principalId}] was not found in the AAD tenant(s) [${tenantId}]`,
  );
}

/** Recorded 2024-11 for another principal; another scope is recorded as refused too, with a text of ours. */
export function cosmosUpdateNotPermitted(what: "Principal ID" | "Scope"): ServiceError {
  return new ServiceError(
    400,
    "BadRequest",
    `Updating SQL Role Assignment ${what} is not permitted. You may only update the associated Role Definition.`,
  );
}

/** Recorded. */
export function cosmosRoleAssignmentNotFound(name: string): ServiceError {
  return new ServiceError(
    404,
    "NotFound",
    `Unable to find a SQL Role Assignment with ID [${name}]`,
  );
}

/** Ours: how Cosmos DB answers a PUT while the DELETE of the same assignment is under way is not on record. */
export function cosmosRoleAssignmentExists(name: string): ServiceError {
  return new ServiceError(409, "Conflict", `SQL Role Assignment [${name}] is being deleted`);
}

/** ARM's own text for every type. */
export function actionForbidden(principalId: string, action: string, scope: string): ServiceError {
  return new ServiceError(
    403,
    "AuthorizationFailed",
    `The client '${principalId}' with object id '${principalId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/** ARM's own text when a role would allow the action for other roles only; recorded on role assignments. */
export function conditionNotFulfilled(
  principalId: string,
  action: string,
  scope: string,
): ServiceError {
  return new ServiceError(
    403,
    "AuthorizationFailed",
    `The client '${principalId}' with object id '${principalId}' has an authorization with ABAC condition that is not fulfilled to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/** ARM writes GUIDs without hyphens in some texts. */
function bare(guid: string): string {
  return guid.replaceAll("-", "");
}
