import { AGENT_DEPLOYMENT } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { changeAgentDeployment } from "./change-agent-deployment";
import { deleteAgentDeployment } from "./delete-agent-deployment";
import { finishAgentDeployments } from "./finish-agent-deployments";
import { getAgentDeployment, listAgentDeployments } from "./get-agent-deployment";
import { putAgentDeployment } from "./put-agent-deployment";
import { switchAgentDeployment } from "./switch-agent-deployment";

/** Agent deployments, below their application. */
export const agentDeploymentType = (services: Services): ArmType => ({
  type: AGENT_DEPLOYMENT,
  apiVersions: services.behaviours.apiVersions,
  operations: {
    get: getAgentDeployment(services),
    list: listAgentDeployments(services),
    put: putAgentDeployment(services),
    delete: deleteAgentDeployment(services),
    actions: {
      start: switchAgentDeployment("Starting", "Running")(services),
      stop: switchAgentDeployment("Stopping", "Stopped")(services),
    },
  },
  store: services.deployments,
  change: changeAgentDeployment(services),
  finishRunning: () => finishAgentDeployments(services),
});
