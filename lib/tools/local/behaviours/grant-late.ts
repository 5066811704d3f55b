import type { RoleAssignment } from "../entities/role-assignment";
import type { Services } from "../services/services";

type Needs = Pick<Services, "agenda" | "behaviours" | "roleAssignments">;

/** Documented: a new role assignment can take minutes to count. What it would allow is refused until then. */
export function grantLate(
  { agenda, behaviours, roleAssignments }: Needs,
  { id, createdOn }: RoleAssignment,
): void {
  agenda.after(behaviours.grantMs, () =>
    roleAssignments.update(id, (now) =>
      // Another one of the same name may have been made meanwhile.
      now.createdOn === createdOn ? { ...now, counts: true } : now,
    ),
  );
}
