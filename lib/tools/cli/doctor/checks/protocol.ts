import { HOSTED, RESPONSES } from "../../../../agreed/deployment-json";
import { agentEndpointOf } from "../../../../agreed/endpoints";
import { routedDeployment } from "../../live/live-deployments";
import type { Check } from "../check";
import { failed, passed, unknown } from "../finding";

/**
 * Documented (2026-06): an application speaks one protocol at a time. Recorded 2026-03-26: a hosted agent is deployed and
 * runs, and every call through the application is refused.
 */
export const protocol: Check = {
  name: "protocol",
  about: "whether the deployment speaks the Responses protocol",
  after: ["deployment", "route"],
  async run(evidence) {
    const routed = routedDeployment(await evidence.application(), await evidence.deployments());
    if (routed === undefined) return unknown("it is not clear which deployment answers calls");
    const { name, agentName = "…", agentVersion, deploymentType, protocols } = routed;
    if (deploymentType === HOSTED) {
      const { projectUrl } = await evidence.address();
      return failed(
        "protocol",
        `${name} is of type ${HOSTED}, but applications serve only prompt agents`,
        {
          what: `call the agent at its own endpoint, ${agentEndpointOf(projectUrl, agentName)}, or publish a prompt agent`,
          code: `app.addDeployment("${name}", { …, deploymentType: AgentDeploymentType.managed() })`,
        },
      );
    }
    const told = protocols.join(", ") || "no protocol";
    if (protocols.some((spoken) => spoken.toLowerCase() === RESPONSES.protocol.toLowerCase())) {
      return passed(`${name} speaks ${told}`);
    }
    const { activityUrl } = await evidence.address();
    return failed("protocol", `${name} speaks ${told}, but the call is made in Responses`, {
      what: `deploy it with Responses, or call it in its own protocol: Activity is at ${activityUrl}`,
      code: `app.addDeployment("${name}", { agentName: "${agentName}", agentVersion: "${agentVersion}", protocol: AgentProtocol.RESPONSES })`,
    });
  },
};
