import type { Application } from "../../entities/application";
import type { Services } from "../../services/services";

/** Makes an application gone, with its deployments and identities. Role assignments stay and dangle, as in Entra. */
export function removeApplication(
  {
    applications,
    deployments,
    directory,
  }: Pick<Services, "applications" | "deployments" | "directory">,
  { id, instance, blueprint }: Application,
): void {
  for (const deployment of deployments.under(`${id}/agentDeployments/`)) {
    deployments.delete(deployment.id);
  }
  applications.delete(id);
  directory.setKnown(instance.principalId, false);
  directory.setKnown(blueprint.principalId, false);
}
