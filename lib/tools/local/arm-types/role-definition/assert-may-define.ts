import { findRoleDefinition } from "../../entities/role-definition";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { assertAllowed } from "../assert-allowed";
import { writtenProperty } from "../body-reader";

/** Documented: writing or deleting a role definition requires the right at every scope where it can be assigned. */
export const assertMayDefine =
  ({
    access,
    roleDefinitions,
  }: Pick<Services, "access" | "roleDefinitions">): NonNullable<ArmType["assertAlsoPermitted"]> =>
  ({ id, body, caller }, { method, action }) => {
    if (method === "GET") return;
    const wanted = writtenProperty(body, "assignableScopes");
    const written = Array.isArray(wanted) ? wanted : [];
    const before = findRoleDefinition(roleDefinitions, id.name)?.assignableScopes ?? [];
    for (const scope of [...written, ...before]) {
      if (typeof scope === "string") assertAllowed(access, caller, scope, action);
    }
  };
