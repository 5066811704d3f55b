import { finishedDeployment } from "./arm-types/agent-deployment/put-agent-deployment";
import { removeApplication } from "./arm-types/application/remove-application";
import { completed } from "./data-plane/invocations/slow";
import type { Deployment } from "./entities/deployment";
import { invocationKey } from "./entities/invocation";
import type { Services } from "./services/services";

/** Ends what was under way when an earlier process ended: nobody waited for it meanwhile, so its time is over. */
export function finishRunning(services: Services): void {
  const { applications, deployments, directory, invocations, longRunning, roleAssignments } =
    services;
  for (const deployment of deployments.under("")) {
    if (deployment.state === "Deleting") deployments.delete(deployment.id);
    else deployments.update(deployment.id, (now) => stopped(finishedDeployment(now)));
  }
  for (const application of applications.under("")) {
    if (application.provisioningState === "Deleting") removeApplication(services, application);
    else {
      directory.setKnown(application.instance.principalId, true);
      directory.setKnown(application.blueprint.principalId, true);
      applications.update(application.id, (now) => ({
        ...now,
        provisioningState: "Succeeded",
        identityState: "Succeeded",
        identityIds: true,
      }));
    }
  }
  for (const { id } of roleAssignments.under("")) {
    roleAssignments.update(id, (now) => ({ ...now, counts: true }));
  }
  for (const { agentKey, id } of invocations.under("")) {
    invocations.update(invocationKey(agentKey, id), completed);
  }
  longRunning.finishAll();
}

function stopped(deployment: Deployment): Deployment {
  return deployment.state === "Stopping" ? { ...deployment, state: "Stopped" } : deployment;
}
