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
  const items = await arm.list(`${applicationId}/agentDeployments`, apiVersion);
  return items.map((item) => {
    const properties = memberAt(item, "properties");
    const protocols = memberAt(properties, "protocols");
    return {
      id: textAt(item, "id") ?? "",
      name: textAt(item, "name") ?? "",
      deploymentId: textAt(properties, "deploymentId"),
      deploymentType: textAt(properties, "deploymentType"),
      state: textAt(properties, "state"),
      provisioningState: textAt(properties, "provisioningState"),
      protocols: (Array.isArray(protocols) ? protocols : []).flatMap(
        (spoken) => textAt(spoken, "protocol") ?? [],
      ),
      agentName: textAt(properties, "agents.0.agentName"),
      agentVersion: textAt(properties, "agents.0.agentVersion"),
    };
  });
}

/** Whether it is done being made and answers, if it is routed to: documented as both states together. */
export function isRunning({ state, provisioningState }: LiveDeployment): boolean {
  return state === "Running" && provisioningState === "Succeeded";
}

/** Whether it is on its way to run. */
export function isStarting({ state, provisioningState }: LiveDeployment): boolean {
  return (
    state === "Starting" ||
    state === "Updating" ||
    provisioningState === "Creating" ||
    provisioningState === "Updating"
  );
}

/** The deployment that a route leads to; undefined when it is stale, or when it leaves the choice to the service. */
export function routedDeployment(
  { routedTo }: LiveApplication,
  deployments: LiveDeployment[],
): LiveDeployment | undefined {
  if (routedTo === "") return deployments.length === 1 ? deployments[0] : undefined;
  return deployments.find(({ deploymentId }) => deploymentId === routedTo);
}
