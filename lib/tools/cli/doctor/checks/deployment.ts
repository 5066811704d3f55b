import { MANAGED, renderDeployed, RESPONSES } from "../../../../agreed/deployment-json";
import { DEPLOYMENT_SWITCH } from "../../../../agreed/switches";
import { childId } from "../../../../azure/resource-ids";
import { AGENT_DEPLOYMENT } from "../../../../azure/resource-types";
import { isRunning, isStarting, type LiveDeployment } from "../../live/live-deployments";
import type { Check } from "../check";
import { failed, mayPass, passed } from "../finding";
import { azRest } from "../fix";

/** Recorded: an application without a deployment answers "no deployments associated". */
export const deployment: Check = {
  name: "deployment",
  about: "whether a version of an agent is deployed and running",
  after: ["application"],
  async run(evidence) {
    const deployments = await evidence.deployments();
    const [first] = deployments;
    if (first === undefined) {
      const { sent } = await evidence.application();
      const agent = { agentName: firstAgent(sent), agentVersion: "1" };
      const id = childId(evidence.applicationId, AGENT_DEPLOYMENT, "Live");
      return failed("deployment", "no version of an agent is deployed", {
        what: "deploy a version of an agent",
        code: `app.addDeployment("Live", { agentName: "${agent.agentName}", agentVersion: "1" })`,
        command: azRest("put", evidence.armUrl(id), {
          properties: renderDeployed({ deploymentType: MANAGED }, RESPONSES, agent),
        }),
      });
    }
    const told = deployments.map(tell).join(", ");
    if (deployments.some(isRunning)) return passed(told);
    const finding = failed("deployment", `none is running: ${told}`, {
      what: "start the deployment",
      code: `app.addDeployment("${first.name}", { …, state: DeploymentState.RUNNING })`,
      command: azRest("post", evidence.armUrl(`${first.id}/${DEPLOYMENT_SWITCH.on}`)),
    });
    return deployments.some(isStarting) ? mayPass(finding) : finding;
  },
};

function tell(deployment: LiveDeployment): string {
  const { name, agentName, agentVersion, state, provisioningState } = deployment;
  const states = isRunning(deployment) ? "is running" : `is ${provisioningState} and ${state}`;
  return `${name} (${agentName} version ${agentVersion}) ${states}`;
}

function firstAgent({ agents }: { readonly [property: string]: unknown }): string {
  const [first] = agents as { readonly agentName?: string }[];
  return first?.agentName ?? "…";
}
