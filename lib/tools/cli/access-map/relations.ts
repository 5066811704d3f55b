import { INVOKE_APPLICATION } from "../../../azure/data-actions";
import { permits } from "../../../azure/permits";
import { isSame } from "../../../azure/resource-ids";
import type { AccessMap, Application, Grant, Role } from "./model";

/** Whether a role lets its holder call applications. A role that is not known here is assumed not to. */
export function invokes({ permissions = {} }: Role): boolean {
  return permits(permissions, "dataActions", INVOKE_APPLICATION);
}

/** Whether it is assigned on an application itself, not above it. */
export function isOnApplication(grant: Grant, { applications }: AccessMap): boolean {
  return applications.some(
    ({ id, path }) => grant.covers.includes(path) && isSame(id, grant.scope.id),
  );
}

/**
 * The grants to callers of an application, including those that do not work. A role that an agent has above
 * applications, such as on a resource group, is for its work, unless it lets the agent call.
 */
export function callersOf({ path }: Application, map: AccessMap): Grant[] {
  return map.grants
    .filter(({ covers }) => covers.includes(path))
    .filter(
      (grant) =>
        grant.principal.agentOf === undefined || invokes(grant.role) || isOnApplication(grant, map),
    );
}

/** What the agent of an application may reach, apart from applications that it calls. */
export function reachOf({ path }: Application, map: AccessMap): Grant[] {
  return map.grants
    .filter(({ principal }) => principal.agentOf === path)
    .filter((grant) => !isOnApplication(grant, map));
}
