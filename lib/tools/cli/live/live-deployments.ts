import { DEPLOYMENT_JSON } from "../../../agreed/deployment-json";
import { COMING_UP, DeploymentState } from "../../../agreed/deployment-state";
import { PROVISIONING_STATE, SUCCEEDED, UNDER_WAY } from "../../../agreed/provisioning-state";
import { childrenOf } from "../../../azure/resource-ids";
import { AGENT_DEPLOYMENT } from "../../../azure/resource-types";
import type { ArmReader } from "../../client/arm-reader";
import { memberAt, textAt } from "../stacks/stack";
import type { LiveApplication } from "./live-application";

/** A deployment of an application as Azure Resource Manager knows it. */
export interface LiveDeployment {
  readonly id: string;
  readonly name: string;
  /** The id that routes name it by. */
  readonly deploymentId: string | undefined;
  readonly deploymentType: string | undefined;
  readonly state: string | undefined;
  readonly provisioningState: string | undefined;
  /** In the service's words, such as `Responses`. */
  readonly protocols: string[];
  readonly agentName: string | undefined;
  readonly agentVersion: string | undefined;
}

/** All deployments of an application, in the order in which the service lists them. */
export async function readDeployments(
  arm: ArmReader,
  applicationId: string,
  apiVersion: string,
): Promise<LiveDeployment[]> {
  const items = await arm.list(childrenOf(applicationId, AGENT_DEPLOYMENT), apiVersion);
  return items.map((item) => {
    const protocols = memberAt(item, "properties.protocols");
    return {
      id: textAt(item, "id") ?? "",
      name: textAt(item, "name") ?? "",
      deploymentId: textAt(item, DEPLOYMENT_JSON.deploymentId),
      deploymentType: textAt(item, DEPLOYMENT_JSON.deploymentType),
      state: textAt(item, DEPLOYMENT_JSON.state),
      provisioningState: textAt(item, PROVISIONING_STATE),
      protocols: (Array.isArray(protocols) ? protocols : []).flatMap(
        (spoken) => textAt(spoken, "protocol") ?? [],
      ),
      agentName: textAt(item, DEPLOYMENT_JSON.agentName),
      agentVersion: textAt(item, DEPLOYMENT_JSON.agentVersion),
    };
  });
}

/** Whether it is ready and answers if it is routed to: documented as both states together. */
export function isRunning({ state, provisioningState }: LiveDeployment): boolean {
  return state === DeploymentState.RUNNING && provisioningState === SUCCEEDED;
}

/** Whether it is starting. */
export function isStarting({ state = "", provisioningState = "" }: LiveDeployment): boolean {
  return COMING_UP.includes(state) || UNDER_WAY.includes(provisioningState);
}

/** The deployment that a route leads to; undefined when it is stale, or when it leaves the choice to the service. */
export function routedDeployment(
  { routedTo }: LiveApplication,
  deployments: LiveDeployment[],
): LiveDeployment | undefined {
  if (routedTo === "") return deployments.length === 1 ? deployments[0] : undefined;
  return deployments.find(({ deploymentId }) => deploymentId === routedTo);
}
