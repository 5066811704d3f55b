import type { Services } from "../../services/services";
import { removeApplication } from "./remove-application";

type Needs = Pick<Services, "applications" | "deployments" | "directory">;

/** Finishes the writes of applications and the delays of their identities. */
export function finishApplications(services: Needs): void {
  const { applications, directory } = services;
  for (const { id, instance, blueprint, provisioningState } of applications.under("")) {
    if (provisioningState === "Deleting") {
      removeApplication(services, id);
      continue;
    }
    directory.setKnown(instance.principalId, true);
    directory.setKnown(blueprint.principalId, true);
    applications.update(id, (now) => ({
      ...now,
      provisioningState: "Succeeded",
      identityState: "Succeeded",
      identityIds: true,
    }));
  }
}
