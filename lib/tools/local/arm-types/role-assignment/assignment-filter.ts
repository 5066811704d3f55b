import { holdsScope } from "../../../../azure/resource-ids";
import type { RoleAssignment } from "../../entities/role-assignment";
import { bodyRefused, notEmulated } from "../../errors/service-errors";
import type { Services } from "../../services/services";

type Fits = (assignment: RoleAssignment) => boolean;

/**
 * Which role assignments match the `$filter` of a list. Documented: `atScope()` matches those at the scope and above;
 * `principalId eq '…'` those of a principal at, above or below it; `assignedTo('…')` the same for a user or service
 * principal with all its groups, nested ones included, and does not take a group's id. Parts can be joined with `and`.
 */
export function assignmentFilter(
  filter: string,
  scope: string,
  { directory }: Pick<Services, "directory">,
): Fits {
  const fits = filter.split(/\s+and\s+/i).map((part): Fits => {
    if (/^atScope\(\)$/i.test(part)) return (assignment) => holdsScope(assignment.scope, scope);
    const [, direct] = /^principalId eq '?([\w-]+)'?$/i.exec(part) ?? [];
    if (direct !== undefined) return isOf([direct]);
    const [, assigned] = /^assignedTo\('([\w-]+)'\)$/i.exec(part) ?? [];
    if (assigned === undefined) throw notEmulated(`the filter ${part} of role assignments`);
    if (directory.typeOf(assigned) === "Group") {
      throw bodyRefused(`assignedTo takes a user or service principal, and ${assigned} is a group`);
    }
    return isOf(directory.withGroups(assigned));
  });
  return (assignment) => isRelated(assignment.scope, scope) && fits.every((fit) => fit(assignment));
}

function isOf(principals: string[]): Fits {
  const wanted = principals.map((id) => id.toLowerCase());
  return ({ principalId }) => wanted.includes(principalId.toLowerCase());
}

/** At the scope, above or below it. */
function isRelated(assigned: string, scope: string): boolean {
  return holdsScope(assigned, scope) || holdsScope(scope, assigned);
}
