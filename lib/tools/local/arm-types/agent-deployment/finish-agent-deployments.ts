import { running } from "../../behaviours/running-late";
import type { Deployment } from "../../entities/deployment";
import type { Services } from "../../services/services";
import { finishedDeployment } from "./finished-deployment";

/** Finishes the writes, starts and stops of deployments. */
export function finishAgentDeployments({ deployments }: Pick<Services, "deployments">): void {
  for (const { id, state } of deployments.under("")) {
    if (state === "Deleting") deployments.delete(id);
    else deployments.update(id, (now) => stopped(running(finishedDeployment(now))));
  }
}

function stopped(deployment: Deployment): Deployment {
  return deployment.state === "Stopping" ? { ...deployment, state: "Stopped" } : deployment;
}
