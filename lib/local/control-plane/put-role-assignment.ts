import {
  bodyRefused,
  principalNotFound,
  roleAssignmentExists,
  roleAssignmentNameRefused,
  roleAssignmentUpdateNotPermitted,
} from "../errors";
import { withoutUndefined } from "../json";
import type { Services } from "../services";
import { BodyReader, settleNulls } from "./body-reader";
import type { Operation } from "./operation";
import { renderRoleAssignment, type RoleAssignment } from "./role-assignment";

type Needs = Pick<Services, "agenda" | "directory" | "roleAssignments">;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PUT {scope}/providers/Microsoft.Authorization/roleAssignments/{guid}. Names are unique in the whole tenant. */
export const putRoleAssignment =
  ({ agenda, directory, roleAssignments }: Needs): Operation =>
  ({ id, body, caller }) => {
    if (!GUID.test(id.name)) throw roleAssignmentNameRefused(id.name);
    const read = readBody(body);
    const wanted: RoleAssignment = {
      ...read,
      id: id.id,
      name: id.name,
      scope: id.parentId,
      roleDefinitionGuid: read.roleDefinitionId.split("/").at(-1) ?? "",
      principalType: read.principalType ?? directory.typeOf(read.principalId),
      createdOn: new Date(agenda.now()).toISOString(),
      createdBy: caller,
    };

    const all = roleAssignments.under("");
    const sameName = all.find(({ name }) => name.toLowerCase() === id.name.toLowerCase());
    if (sameName) {
      if (triple(sameName) !== triple(wanted)) throw roleAssignmentUpdateNotPermitted();
      roleAssignments.put(sameName.id, { ...sameName, extra: wanted.extra });
      return { status: 200, body: renderRoleAssignment({ ...sameName, extra: wanted.extra }) };
    }
    const sameTriple = all.find((other) => triple(other) === triple(wanted));
    if (sameTriple) throw roleAssignmentExists(sameTriple.name);
    if (!directory.knows(wanted.principalId)) {
      throw principalNotFound(wanted.principalId, directory.tenantId);
    }
    roleAssignments.put(id.id, wanted);
    return { status: 201, body: renderRoleAssignment(wanted) };
  };

function readBody(
  body: unknown,
): Pick<RoleAssignment, "roleDefinitionId" | "principalId" | "extra"> & { principalType?: string } {
  const properties = BodyReader.of(settleNulls(body, "absent"), "body").object("properties");
  const roleDefinitionId = properties?.text("roleDefinitionId");
  const principalId = properties?.text("principalId");
  if (!properties || roleDefinitionId === undefined || principalId === undefined) {
    throw bodyRefused("body.properties must name a roleDefinitionId and a principalId");
  }
  const principalType = properties.text("principalType");
  const extra = withoutUndefined({
    description: properties.text("description"),
    condition: properties.text("condition"),
    conditionVersion: properties.text("conditionVersion"),
  });
  properties.done();
  return {
    roleDefinitionId,
    principalId,
    extra,
    ...(principalType === undefined ? {} : { principalType }),
  };
}

/** What an assignment says; two of them must not say the same. */
function triple({ scope, roleDefinitionGuid, principalId }: RoleAssignment): string {
  return `${scope}|${roleDefinitionGuid}|${principalId}`.toLowerCase();
}
