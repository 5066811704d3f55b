import { AGENT_APPLICATION } from "../../arm/resource-types";
import type { ArmRoute } from "../http/arm-route";
import { dataActionForbidden, writeForbidden } from "../errors";
import type { Services } from "../services";
import { WRITE_AGENTS } from "../sign-in/role-permissions";

const VERBS: { readonly [method: string]: string } = {
  GET: "read",
  PUT: "write",
  DELETE: "delete",
};

/**
 * Refuses what the caller's roles do not allow. Recorded 2026-06-23: the PUT of an application needs a data action
 * besides the right to write, so that Contributor alone is not enough; the documentation does not say so.
 */
export function assertPermitted(
  { access }: Pick<Services, "access">,
  method: string,
  { id, target, type }: ArmRoute,
  caller: string,
): void {
  const action = `${type}/${VERBS[method] ?? `${target}/action`}`;
  if (!access.allows(caller, id.id, "actions", action)) throw writeForbidden(caller, action, id.id);

  const isApplicationPut =
    method === "PUT" && type.toLowerCase() === AGENT_APPLICATION.toLowerCase();
  if (isApplicationPut && !access.allows(caller, id.id, "dataActions", WRITE_AGENTS)) {
    throw dataActionForbidden();
  }
}
