import { holdsScope } from "../../../../azure/resource-ids";
import type { Behaviours } from "../../behaviours/behaviours";
import { grantLate } from "../../behaviours/grant-late";
import { withoutUndefined } from "../../core/json";
import { roleGuidOf, type RoleAssignment } from "../../entities/role-assignment";
import { findRoleDefinition } from "../../entities/role-definition";
import {
  principalNotFound,
  roleAssignmentExists,
  roleAssignmentNameRefused,
  roleAssignmentUpdateNotPermitted,
  roleDefinitionDoesNotExist,
  roleDefinitionIdRefused,
} from "../../errors/authorization-errors";
import { bodyRefused } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { BodyReader } from "../body-reader";
import { isGuid, isNameBased } from "../../core/guid";
import type { Operation } from "../operation";
import { readProperties } from "../read-properties";
import { renderRoleAssignment } from "./render-role-assignment";

type Needs = Pick<
  Services,
  "agenda" | "behaviours" | "directory" | "roleAssignments" | "roleDefinitions"
>;

/** PUT {scope}/providers/Microsoft.Authorization/roleAssignments/{guid}. Names are unique in the whole tenant. */
export const putRoleAssignment =
  (services: Needs): Operation =>
  ({ id, body, caller }) => {
    const { agenda, behaviours, directory, roleAssignments } = services;
    if (!isGuid(id.name)) throw roleAssignmentNameRefused(id.name);
    const read = readBody(body, behaviours);
    const wanted: RoleAssignment = {
      ...read,
      id: id.id,
      name: id.name,
      scope: id.parentId,
      roleDefinitionGuid: roleGuidOf(read.roleDefinitionId),
      principalType: read.principalType ?? directory.typeOf(read.principalId),
      createdOn: new Date(agenda.now()).toISOString(),
      createdBy: caller,
      counts: false,
    };

    const all = roleAssignments.under("");
    const sameName = all.find(({ name }) => name.toLowerCase() === id.name.toLowerCase());
    if (sameName?.isBeingDeleted) throw roleAssignmentExists(sameName.name);
    if (sameName) {
      if (triple(sameName) !== triple(wanted)) throw roleAssignmentUpdateNotPermitted();
      const changed = { ...sameName, extra: wanted.extra };
      roleAssignments.put(sameName.id, changed);
      return { status: 200, body: renderRoleAssignment(changed) };
    }
    const sameTriple = all.find((other) => triple(other) === triple(wanted));
    if (sameTriple) throw roleAssignmentExists(sameTriple.name);
    assertAssignable(services, wanted);
    if (!directory.knows(wanted.principalId)) {
      throw principalNotFound(wanted.principalId, directory.tenantId);
    }
    roleAssignments.put(id.id, wanted);
    grantLate(services, wanted);
    return { status: 201, body: renderRoleAssignment(wanted) };
  };

/** What the service computes. */
const COMPUTED = ["scope", "createdOn", "createdBy", "updatedOn", "updatedBy"];

function readBody(
  body: unknown,
  { readOnly }: Pick<Behaviours, "readOnly">,
): Pick<RoleAssignment, "roleDefinitionId" | "principalId" | "extra"> & { principalType?: string } {
  const properties = readProperties(body, { readOnly, nulls: "absent", computed: COMPUTED });
  const roleDefinitionId = properties.text("roleDefinitionId");
  const principalId = properties.text("principalId");
  if (roleDefinitionId === undefined || principalId === undefined) {
    throw bodyRefused("body.properties must name a roleDefinitionId and a principalId");
  }
  const principalType = properties.text("principalType");
  const extra = withoutUndefined({
    description: properties.text("description"),
    condition: properties.text("condition"),
    conditionVersion: readConditionVersion(properties),
  });
  properties.done();
  return {
    roleDefinitionId,
    principalId,
    extra,
    ...(principalType === undefined ? {} : { principalType }),
  };
}

/** Documented: 2.0 is the only version. The refusal of any other is ours. */
function readConditionVersion(properties: BodyReader): string | undefined {
  const version = properties.text("conditionVersion");
  if (version === undefined || version === "2.0") return version;
  throw bodyRefused(`${properties.path("conditionVersion")} must be 2.0`);
}

/** What identifies an assignment: no two may agree in it. */
function triple({ scope, roleDefinitionGuid, principalId }: RoleAssignment): string {
  return `${scope}|${roleDefinitionGuid}|${principalId}`.toLowerCase();
}

/**
 * A custom role must exist and be assignable at the scope; that both refusals have the same text is an assumption.
 * Not all of Azure's own roles are known here, but none of the 928 that Azure listed on 2026-08-22 has a GUID that was
 * computed from a name: any other unknown role counts as Azure's.
 */
function assertAssignable({ roleDefinitions }: Needs, wanted: RoleAssignment): void {
  const { roleDefinitionGuid: guid, scope } = wanted;
  if (!isGuid(guid)) throw roleDefinitionIdRefused(guid);
  const custom = findRoleDefinition(roleDefinitions, guid);
  const holds = custom
    ? custom.assignableScopes.some((above) => holdsScope(above, scope))
    : !isNameBased(guid);
  if (!holds) throw roleDefinitionDoesNotExist(guid, 400);
}
