import type { Services } from "../../services/services";

/** Removes an application, with its deployments and identities. Role assignments stay and dangle, as in Azure. */
export function removeApplication(
  {
    applications,
    deployments,
    directory,
  }: Pick<Services, "applications" | "deployments" | "directory">,
  id: string,
): void {
  const application = applications.get(id);
  if (application === undefined) return;
  for (const deployment of deployments.under(`${application.id}/agentDeployments/`)) {
    deployments.delete(deployment.id);
  }
  applications.delete(id);
  directory.setKnown(application.instance.principalId, false);
  directory.setKnown(application.blueprint.principalId, false);
}
