import { AGENT_DEPLOYMENT } from "../../../azure/resource-types";
import { isArmType } from "../access-map/arm-blocks";
import { textAt } from "../stacks/stack";
import type { Target } from "../target/find-target";

/** Who is to answer; what is left out may be anybody. */
export interface Expected {
  readonly agentVersion?: string | undefined;
  /** Name of the deployment in Azure. */
  readonly deployment?: string | undefined;
}

/** What a command line says, else what the stack of the application routed it to when it was deployed. */
export function expectedAnswer(given: Expected, { path, stack }: Target): Expected {
  if (given.agentVersion !== undefined || given.deployment !== undefined) return given;
  const blocks = stack?.blocks ?? [];
  const route = blocks.find(
    (block) => path !== undefined && block.path === `${path}/Route/Resource`,
  );
  const routedTo = textAt(route?.values, ROUTED_TO);
  const routed = blocks.find(
    (block) =>
      isArmType(block, AGENT_DEPLOYMENT) &&
      routedTo !== undefined &&
      textAt(block.values, "output.deploymentId") === routedTo,
  );
  return {
    agentVersion: textAt(routed?.values, "body.properties.agents.0.agentVersion"),
    deployment: textAt(routed?.values, "name"),
  };
}

const ROUTED_TO = "body.properties.trafficRoutingPolicy.rules.0.deploymentId";

/** Whether that is who is to answer. */
export function isExpected({ agentVersion, deployment }: Expected, seen: Expected): boolean {
  return (
    (agentVersion === undefined || agentVersion === seen.agentVersion) &&
    (deployment === undefined || deployment === seen.deployment)
  );
}

/** `version 2 of deployment Live`, as far as that is known. */
export function tellWho({ agentVersion, deployment }: Expected): string {
  const version = agentVersion === undefined ? "" : `version ${agentVersion}`;
  const name = deployment === undefined ? "" : `deployment ${deployment}`;
  return [version, name].filter((part) => part !== "").join(" of ") || "somebody";
}
