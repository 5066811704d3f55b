import type { Agenda } from "../core/agenda";
import type { Application } from "../entities/application";
import type { Directory } from "../sign-in/directory";
import type { Store } from "../store/store";
import type { Behaviours } from "./behaviours";

interface Needs {
  readonly agenda: Agenda;
  readonly applications: Store<Application>;
  readonly behaviours: Pick<Behaviours, "identityIdsMs" | "identityMs" | "principalMs">;
  readonly directory: Directory;
}

/**
 * The identities of a new application are created after it. Recorded 2026-06-23: the application is Succeeded while both
 * identities are still Creating; reported 2026-02-28: that can last. Their ids may come late (an assumption), and the
 * directory may not know their principals yet (recorded for new principals in general: PrincipalNotFound).
 */
export const identityLate = {
  /** Starting at creation: no ids for `identityIdsMs`, unknown to the directory for `principalMs`. */
  idsMissing(
    { agenda, applications, behaviours, directory }: Needs,
    application: Application,
  ): void {
    const principals = [application.instance.principalId, application.blueprint.principalId];
    for (const principal of principals) directory.setKnown(principal, false);
    agenda.after(behaviours.principalMs, () => {
      if (!isSame(applications.get(application.id), application)) return;
      for (const principal of principals) directory.setKnown(principal, true);
    });
    agenda.after(behaviours.identityIdsMs, () =>
      applications.update(application.id, (now) =>
        isSame(now, application) ? { ...now, identityIds: true } : now,
      ),
    );
  },

  /** Starting at the end of creation: Creating for `identityMs`. */
  stillCreating({ agenda, applications, behaviours }: Needs, application: Application): void {
    agenda.after(behaviours.identityMs, () =>
      applications.update(application.id, (now) =>
        isSame(now, application) ? { ...now, identityState: "Succeeded" } : now,
      ),
    );
  },
};

/** Whether an application is still the same one, and not another with the same name. */
function isSame(now: Application | undefined, application: Application): boolean {
  return now?.applicationId === application.applicationId;
}
