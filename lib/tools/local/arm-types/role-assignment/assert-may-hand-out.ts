import { roleGuidOf } from "../../entities/role-assignment";
import { conditionNotFulfilled } from "../../errors/authorization-errors";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { writtenProperty } from "../body-reader";
import type { ArmRequest } from "../operation";

type Needs = Pick<Services, "access" | "roleAssignments">;

/** Some roles let their holders assign and remove only certain roles. */
export const assertMayHandOut =
  (services: Needs): NonNullable<ArmType["assertAlsoPermitted"]> =>
  (request, { method, action }) => {
    const { id, caller } = request;
    const role = handedOut(services, method, request);
    if (role !== undefined && !services.access.allowsForRole(caller, id.id, action, role)) {
      throw conditionNotFulfilled(caller, action, id.id);
    }
  };

function handedOut(
  { roleAssignments }: Needs,
  method: string,
  { id, body }: ArmRequest,
): string | undefined {
  if (method === "DELETE") return roleAssignments.get(id.id)?.roleDefinitionGuid;
  const wanted = writtenProperty(body, "roleDefinitionId");
  return typeof wanted === "string" ? roleGuidOf(wanted) : undefined;
}
