import { WRITE_AGENTS } from "../../../azure/data-actions";
import { isOfType } from "../../../azure/resource-ids";
import { AGENT_APPLICATION, ROLE_ASSIGNMENT, ROLE_DEFINITION } from "../../../azure/resource-types";
import type { ArmRequest } from "../arm-types/operation";
import { isObject } from "../core/json";
import { roleGuidOf } from "../entities/role-assignment";
import { findRoleDefinition } from "../entities/role-definition";
import { actionForbidden, conditionNotFulfilled } from "../errors/authorization-errors";
import { dataActionForbidden } from "../errors/service-errors";
import type { Services } from "../services/services";

type Needs = Pick<Services, "access" | "roleAssignments" | "roleDefinitions">;

const VERBS: { readonly [method: string]: string } = {
  GET: "read",
  PUT: "write",
  DELETE: "delete",
};

/** Refuses what the caller's roles do not allow. */
export function assertPermitted(
  services: Needs,
  method: string,
  target: string,
  request: ArmRequest,
): void {
  const { access } = services;
  const { id, caller } = request;
  const action = `${id.type}/${VERBS[method] ?? `${target}/action`}`;
  for (const scope of [id.id, ...assignableScopes(services, method, request)]) {
    if (!access.allows(caller, scope, "actions", action)) {
      throw actionForbidden(caller, action, scope);
    }
  }
  const role = assignedRole(services, method, request);
  if (role !== undefined && !access.allowsForRole(caller, id.id, action, role)) {
    throw conditionNotFulfilled(caller, action, id.id);
  }
  if (method === "PUT" && isOfType(id, AGENT_APPLICATION)) assertMayWriteAgents(access, request);
}

/**
 * Recorded 2026-06-23: the PUT of an application needs a data action besides the right to write, so that Contributor
 * alone is not enough; the documentation does not say so.
 */
function assertMayWriteAgents(access: Needs["access"], { id, caller }: ArmRequest): void {
  if (!access.allows(caller, id.id, "dataActions", WRITE_AGENTS)) throw dataActionForbidden();
}

/** Documented: whoever writes or deletes a role definition needs the right at every scope that it can be assigned at. */
function assignableScopes(
  { roleDefinitions }: Needs,
  method: string,
  { id, body }: ArmRequest,
): string[] {
  if (!isOfType(id, ROLE_DEFINITION) || method === "GET") return [];
  const wanted = propertyOf(body, "assignableScopes");
  const written = Array.isArray(wanted) ? wanted.filter((scope) => typeof scope === "string") : [];
  return [...written, ...(findRoleDefinition(roleDefinitions, id.name)?.assignableScopes ?? [])];
}

/** The role that a request hands out or takes back. */
function assignedRole(
  { roleAssignments }: Needs,
  method: string,
  { id, body }: ArmRequest,
): string | undefined {
  if (!isOfType(id, ROLE_ASSIGNMENT)) return undefined;
  if (method === "DELETE") return roleAssignments.get(id.id)?.roleDefinitionGuid;
  const wanted = propertyOf(body, "roleDefinitionId");
  return typeof wanted === "string" ? roleGuidOf(wanted) : undefined;
}

function propertyOf(body: unknown, name: string): unknown {
  const properties = isObject(body) ? body["properties"] : undefined;
  return isObject(properties) ? properties[name] : undefined;
}
