import { runningLate } from "../../behaviours/running-late";
import { agentKey } from "../../entities/agent";
import type { Application } from "../../entities/application";
import type { Deployment, DeploymentBody } from "../../entities/deployment";
import {
  agentNotFound,
  bodyRefused,
  parentNotFound,
  systemError,
} from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { startedPut } from "../started-put";
import { readDeploymentBody } from "./deployment-body";
import { finishedDeployment } from "./finished-deployment";
import { renderDeployment } from "./render-deployment";

type Needs = Pick<
  Services,
  "agenda" | "agents" | "applications" | "behaviours" | "deployments" | "longRunning" | "newId"
>;

/** PUT …/agentDeployments/{name}. The new version answers when the operation ends; until then see `updating`. */
export const putAgentDeployment =
  (services: Needs): Operation =>
  (request) => {
    const { id, body, caller } = request;
    const { agenda, applications, behaviours, deployments, longRunning } = services;
    const application = applications.get(id.parentId);
    if (application === undefined) throw parentNotFound(id.parentId);
    longRunning.assertIdle(id);
    // Recorded four times, 30 s apart: SystemError while the identity of the application is being created.
    if (!agenda.isOver(Date.parse(application.created.at), behaviours.systemErrorMs)) {
      throw systemError();
    }

    const before = deployments.get(id.id);
    const wanted = {
      ...(behaviours.put === "merge" ? before?.body : {}),
      ...readDeploymentBody(body, behaviours, before && renderDeployment(before)),
    };
    const complete = withRequired(wanted);
    checkAgents(services, application, complete);

    const touch = { at: new Date(agenda.now()).toISOString(), by: caller };
    const deployment: Deployment = before
      ? { ...renumbered(before, services), body: complete, modified: touch }
      : {
          id: `${application.id}/agentDeployments/${id.name}`,
          name: id.name,
          applicationId: application.id,
          body: complete,
          deploymentId: services.newId(),
          state: "Starting",
          provisioningState: "Creating",
          former: [],
          created: touch,
          modified: touch,
        };
    deployments.put(deployment.id, deployment);

    return startedPut(longRunning, request, {
      store: deployments,
      before,
      written: deployment,
      finish: () => {
        deployments.update(deployment.id, finishedDeployment);
        runningLate(services, deployment);
      },
      render: renderDeployment,
    });
  };

function withRequired(body: Partial<DeploymentBody>): DeploymentBody {
  const { deploymentType, agents } = body;
  if (deploymentType === undefined) {
    throw bodyRefused("body.properties.deploymentType must be Managed or Hosted");
  }
  if (agents === undefined || agents.length === 0) {
    throw bodyRefused("body.properties.agents must name an agent and its version");
  }
  return { ...body, deploymentType, agents };
}

/** Documented: the agent and the version must exist. Assumed: the application must list the agent. */
function checkAgents(
  { agents, behaviours }: Needs,
  application: Application,
  { agents: wanted }: DeploymentBody,
): void {
  for (const { agentName, agentVersion } of wanted) {
    const agent = agents.get(agentKey(application.projectId, agentName));
    if (agent === undefined) throw agentNotFound(agentName);
    if (!agent.versions.some(({ version }) => version === agentVersion)) {
      throw agentNotFound(`${agentName}:${agentVersion}`);
    }
    const isListed = application.body.agents.includes(agentName);
    if (!isListed && behaviours.unlistedAgent === "refused") {
      throw bodyRefused(`application '${application.name}' does not list the agent '${agentName}'`);
    }
  }
}

/** A started update. Documented: `deploymentId` stays; one script's comments say that each update brings a new one. */
function renumbered(before: Deployment, { behaviours, newId }: Needs): Deployment {
  const updating = { ...before, provisioningState: "Updating" };
  const { deploymentId, serves } = before;
  if (behaviours.deploymentIdOnUpdate === "kept" || serves === undefined) return updating;
  return {
    ...updating,
    deploymentId: newId(),
    former: [...before.former, { deploymentId, serves }],
  };
}
