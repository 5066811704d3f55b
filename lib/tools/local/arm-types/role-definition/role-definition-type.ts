import { ROLE_DEFINITION } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { assertMayDefine } from "./assert-may-define";
import { putRoleDefinition } from "./put-role-definition";
import { deleteRoleDefinition, getRoleDefinition, listRoleDefinitions } from "./role-definitions";

/** Custom roles; Azure's own are not stored. */
export const roleDefinitionType = (services: Services): ArmType => ({
  type: ROLE_DEFINITION,
  apiVersions: ["2022-04-01"],
  operations: {
    get: getRoleDefinition(services),
    list: listRoleDefinitions(services),
    put: putRoleDefinition(services),
    delete: deleteRoleDefinition(services),
  },
  store: services.roleDefinitions,
  assertAlsoPermitted: assertMayDefine(services),
});
