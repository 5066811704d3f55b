import type { Deployment } from "../../entities/deployment";

/** A deployment whose write has ended. */
export function finishedDeployment(deployment: Deployment): Deployment {
  const [first] = deployment.body.agents;
  return {
    ...deployment,
    provisioningState: "Succeeded",
    state: deployment.state === "Starting" ? "Running" : deployment.state,
    ...(first === undefined ? {} : { serves: first }),
  };
}
