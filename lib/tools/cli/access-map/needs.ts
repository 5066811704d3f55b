import { permits } from "../../../azure/permits";
import { holdsScope } from "../../../azure/resource-ids";
import { roleGuid } from "../../../azure/role-names";
import { ROLE_PERMISSIONS } from "../../../azure/role-permissions";
import type { Stack } from "../stacks/stack";
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
