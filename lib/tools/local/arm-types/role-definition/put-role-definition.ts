import { roleDefinitionId, subscriptionScope } from "../../../../azure/resource-ids";
import type { RolePermissions } from "../../../../azure/role-permissions";
import type { Behaviours } from "../../behaviours/behaviours";
import { withoutUndefined } from "../../core/json";
import { findRoleDefinition, type RoleDefinition } from "../../entities/role-definition";
import {
  roleDefinitionIdRefused,
  roleDefinitionNameTaken,
} from "../../errors/authorization-errors";
import { bodyRefused } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { BodyReader } from "../body-reader";
import { isGuid } from "../../core/guid";
import type { Operation } from "../operation";
import { readProperties } from "../read-properties";
import { renderRoleDefinition } from "./render-role-definition";

type Needs = Pick<Services, "agenda" | "behaviours" | "roleDefinitions">;

/** PUT {scope}/providers/Microsoft.Authorization/roleDefinitions/{guid}. Documented: it answers 201, even to an update. */
export const putRoleDefinition =
  ({ agenda, behaviours, roleDefinitions }: Needs): Operation =>
  ({ id, body, caller }) => {
    if (!isGuid(id.name)) throw roleDefinitionIdRefused(id.name);
    const read = readBody(body, behaviours);
    const taken = roleDefinitions
      .under("")
      .some(({ name, roleName }) => isSame(roleName, read.roleName) && !isSame(name, id.name));
    if (taken) throw roleDefinitionNameTaken();

    const now = new Date(agenda.now()).toISOString();
    const before = findRoleDefinition(roleDefinitions, id.name);
    const definition: RoleDefinition = {
      id: before?.id ?? roleDefinitionId(subscriptionScope(id.id) ?? "", id.name),
      name: before?.name ?? id.name,
      ...read,
      createdOn: before?.createdOn ?? now,
      createdBy: before?.createdBy ?? caller,
      updatedOn: now,
      updatedBy: caller,
    };
    roleDefinitions.put(definition.id, definition);
    return { status: 201, body: renderRoleDefinition(definition) };
  };

type Written = Pick<
  RoleDefinition,
  "roleName" | "description" | "assignableScopes" | "permissions"
>;

/** What the service computes. */
const COMPUTED = ["createdOn", "createdBy", "updatedOn", "updatedBy"];

/** Documented: a custom role cannot be assigned everywhere (`/`). The refusal of a body without a name is ours. */
function readBody(body: unknown, { readOnly }: Pick<Behaviours, "readOnly">): Written {
  const properties = readProperties(body, { readOnly, nulls: "absent", computed: COMPUTED });
  const roleName = properties.text("roleName");
  const assignableScopes = properties.words("assignableScopes") ?? [];
  if (roleName === undefined || assignableScopes.length === 0) {
    throw bodyRefused("body.properties must have a roleName and assignableScopes");
  }
  if (assignableScopes.includes("/")) {
    throw bodyRefused("body.properties.assignableScopes must not contain the root scope");
  }
  const description = properties.text("description");
  const permissions = (properties.list("permissions") ?? []).map(readPermissions);
  properties.ignore("type");
  properties.done();
  return {
    roleName,
    assignableScopes,
    permissions,
    ...(description === undefined ? {} : { description }),
  };
}

function readPermissions(permissions: BodyReader): RolePermissions {
  const read = {
    actions: permissions.words("actions"),
    notActions: permissions.words("notActions"),
    dataActions: permissions.words("dataActions"),
    notDataActions: permissions.words("notDataActions"),
  };
  permissions.done();
  return withoutUndefined(read);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
