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
      // Another one with the same name may have been created in the meantime.
      now.createdOn === createdOn ? { ...now, counts: true } : now,
    ),
  );
}
