import { permits } from "../../../azure/permits";
import { GUID } from "../../../azure/guid";
import { holdsScope, isSame } from "../../../azure/resource-ids";
import { isCosmosRole, nearestRoleName, roleGuid } from "../../../azure/role-names";
import { ROLE_PERMISSIONS } from "../../../azure/role-permissions";
import type { Stack } from "../stacks/stack";
import { UserError } from "../user-error";
import { KnownIds, pathOf } from "./known-ids";
import type { AccessMap, Grant, Role } from "./model";
import type { Need } from "./need";

/** Whether the identity of a published agent has what the agent needs. */
export interface CheckedNeed {
  /** Path of the application. */
  readonly application: string;
  /** Name of the need. */
  readonly need: string;
  /** Role or data action, and where. */
  readonly asked: string;
  readonly scope: string;
  /** Path of the construct that grants it; undefined when the identity lacks it. */
  readonly grantedBy?: string;
}

/** Compares declared needs with what a stack grants to its agents. What is granted elsewhere is not seen. */
export function checkNeeds(
  needs: Need[],
  map: AccessMap,
  stack: Stack,
  stacks: Stack[],
): CheckedNeed[] {
  const ids = new KnownIds(stack, stacks);
  const faults = needs.flatMap((need) => faultsOf(need, map, stack));
  if (faults.length > 0) throw new UserError(`--needs: ${faults.join("; ")}`);
  return map.applications.flatMap(({ path: application }) =>
    needs
      .filter((need) => need.application === undefined || need.application === application)
      .map((need) => {
        const scope = scopeOf(need, stack, ids);
        const grant = map.grants.find(
          ({ principal, scope: given, role }) =>
            principal.agentOf === application && holdsScope(given.id, scope) && gives(role, need),
        );
        const asked = need.role ?? need.dataAction ?? "";
        return { application, need: need.name, asked, scope, ...grantedBy(grant) };
      }),
  );
}

/** What names nothing would be reported as missing, and no grant would ever meet it. */
function faultsOf(need: Need, map: AccessMap, { id, blocks }: Stack): string[] {
  const { name, scope, role, application } = need;
  const isHere = application === undefined || application.startsWith(`${id}/`);
  if (!isHere) return [];
  const isPlace = scope.startsWith("/") || blocks.some((block) => pathOf(block) === scope);
  const isApplication =
    application === undefined || map.applications.some(({ path }) => path === application);
  return [
    ...(isPlace ? [] : [`${name}: no construct at ${scope}, and no ARM id`]),
    ...(isApplication ? [] : [`${name}: no application at ${application}`]),
    ...(role === undefined || isRole(role, map) ? [] : [`${name}: ${noRole(role)}`]),
  ];
}

/** A role that is not Azure's own may be one that the stack assigns, or any other by its GUID. */
function isRole(role: string, { grants, otherGrants }: AccessMap): boolean {
  if (GUID.test(role) || roleGuid(role) !== undefined || isCosmosRole(role)) return true;
  return [...grants, ...otherGrants].some((grant) => isSame(grant.role.name, role));
}

function noRole(role: string): string {
  const near = nearestRoleName(role);
  const proposal = near === undefined ? "" : `, but ${near} is known`;
  return `no role is called ${role}${proposal}; name any other role by its GUID`;
}

function grantedBy(grant: Grant | undefined): Pick<CheckedNeed, "grantedBy"> {
  return grant === undefined ? {} : { grantedBy: grant.path };
}

/** A resource of the stack is named by the path of its construct, since its id may not exist yet. */
export function scopeOf({ scope }: Need, { blocks }: Stack, ids: KnownIds): string {
  const made = blocks.find((block) => pathOf(block) === scope);
  return made === undefined ? scope : ids.idOf(made);
}

/** A data action is met by any role that allows it, a role also by one that allows all of its data actions. */
export function gives(
  given: Role,
  { role, dataAction }: Pick<Need, "role" | "dataAction">,
): boolean {
  const allowsData = (action: string) =>
    given.permissions !== undefined && permits(given.permissions, "dataActions", action);
  if (dataAction !== undefined) return allowsData(dataAction);
  const guid = roleGuid(role ?? "") ?? role?.toLowerCase();
  if (given.guid === guid || given.name === role) return true;
  const wanted = ROLE_PERMISSIONS[guid ?? ""]?.dataActions ?? [];
  return wanted.length > 0 && wanted.every(allowsData);
}
