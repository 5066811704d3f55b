import type { Deployment } from "../../entities/deployment";

/** A deployment whose write has ended; a new one is still Starting. */
export function finishedDeployment(deployment: Deployment): Deployment {
  const [first] = deployment.body.agents;
  return {
    ...deployment,
    provisioningState: "Succeeded",
    ...(first === undefined ? {} : { serves: first }),
  };
}
