import { deploymentNotFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";

/** POST …/agentDeployments/{name}/start and /stop: 200 at once, without a body; the state follows later. */
export const switchAgentDeployment =
  (passing: string, final: string) =>
  ({
    agenda,
    behaviours,
    deployments,
  }: Pick<Services, "agenda" | "behaviours" | "deployments">): Operation =>
  ({ id }) => {
    if (deployments.get(id.id) === undefined) throw deploymentNotFound(id.name);
    deployments.update(id.id, (deployment) => ({ ...deployment, state: passing }));
    const { operationMs, runningMs } = behaviours;
    agenda.after(operationMs + (final === "Running" ? runningMs : 0), () =>
      deployments.update(id.id, (deployment) =>
        deployment.state === passing ? { ...deployment, state: final } : deployment,
      ),
    );
    return { status: 200 };
  };
