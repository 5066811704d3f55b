import { applicationNotFound, deploymentNotFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { renderDeployment } from "./render-deployment";

/** GET …/agentDeployments/{name} */
export const getAgentDeployment =
  ({ deployments }: Pick<Services, "deployments">): Operation =>
  ({ id }) => {
    const deployment = deployments.get(id.id);
    if (deployment === undefined) throw deploymentNotFound(id.name);
    return { status: 200, body: renderDeployment(deployment) };
  };

/** GET …/agentDeployments */
export const listAgentDeployments =
  ({ applications, deployments }: Pick<Services, "applications" | "deployments">): Operation =>
  ({ id }) => {
    const application = applications.get(id.parentId);
    if (application === undefined) throw applicationNotFound(id.parentId.split("/").at(-1) ?? "");
    const value = deployments.under(`${application.id}/agentDeployments/`).map(renderDeployment);
    return { status: 200, body: { value } };
  };
