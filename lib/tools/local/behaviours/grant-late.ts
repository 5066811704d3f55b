import type { Agenda } from "../core/agenda";
import type { RoleAssignment } from "../entities/role-assignment";
import type { Store } from "../store/store";
import type { Behaviours } from "./behaviours";

interface Needs {
  readonly agenda: Agenda;
  readonly behaviours: Pick<Behaviours, "grantMs">;
  readonly roleAssignments: Store<RoleAssignment>;
}

/** Documented: a new role assignment can take minutes to count. Until then, what it allows is refused. */
export function grantLate(
  { agenda, behaviours, roleAssignments }: Needs,
  { id, createdOn }: RoleAssignment,
): void {
  agenda.after(behaviours.grantMs, () =>
    roleAssignments.update(id, (now) =>
      // In the meantime it may have been deleted, and another one with the same name created.
      now.createdOn === createdOn && !now.isBeingDeleted ? { ...now, counts: true } : now,
    ),
  );
}
