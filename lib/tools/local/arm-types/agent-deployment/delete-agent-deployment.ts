import type { Services } from "../../services/services";
import type { Operation } from "../operation";

/** DELETE …/agentDeployments/{name}. It stops answering at once and is gone when the operation ends. */
export const deleteAgentDeployment =
  ({ deployments, longRunning }: Pick<Services, "deployments" | "longRunning">): Operation =>
  ({ id, apiVersion }) => {
    const deployment = deployments.get(id.id);
    if (deployment === undefined) return { status: 204 };
    longRunning.assertIdle(id);
    deployments.put(deployment.id, {
      ...deployment,
      state: "Deleting",
      provisioningState: "Deleting",
    });
    const finish = () => void deployments.delete(deployment.id);
    return { status: 202, headers: longRunning.startDelete({ id, apiVersion, finish }) };
  };
