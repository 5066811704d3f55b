import { APPLICATION_JSON } from "../../../agreed/application-json";
import { CHILD_IDS, elementOf } from "../../../agreed/child-ids";
import { DEPLOYMENT_JSON } from "../../../agreed/deployment-json";
import { OUTPUT } from "../../../agreed/exports";
import { AGENT_DEPLOYMENT } from "../../../azure/resource-types";
import { isArmType } from "../access-map/arm-blocks";
import { textAt } from "../stacks/stack";
import type { Target } from "../target/find-target";

/** Who should answer; what is left out may be anything. */
export interface Expected {
  readonly agentVersion?: string | undefined;
  /** Name of the deployment in Azure. */
  readonly deployment?: string | undefined;
}

/** What the command line names, otherwise what the application's stack routed it to when it was deployed. */
export function expectedAnswer(given: Expected, { path, stack }: Target): Expected {
  if (given.agentVersion !== undefined || given.deployment !== undefined) return given;
  const blocks = stack?.blocks ?? [];
  const writer = path === undefined ? undefined : elementOf(path, CHILD_IDS.route);
  const route = blocks.find((block) => block.path === writer);
  const routedTo = textAt(route?.values, `body.${APPLICATION_JSON.routedDeployment}`);
  const routed = blocks.find(
    (block) =>
      isArmType(block, AGENT_DEPLOYMENT) &&
      routedTo !== undefined &&
      textAt(block.values, OUTPUT.deploymentId) === routedTo,
  );
  return {
    agentVersion: textAt(routed?.values, `body.${DEPLOYMENT_JSON.agentVersion}`),
    deployment: textAt(routed?.values, "name"),
  };
}

/** Whether who was seen is who should answer. */
export function isExpected({ agentVersion, deployment }: Expected, seen: Expected): boolean {
  return (
    (agentVersion === undefined || agentVersion === seen.agentVersion) &&
    (deployment === undefined || deployment === seen.deployment)
  );
}

/** `version 2 of deployment Live`, as far as known. */
export function tellWho({ agentVersion, deployment }: Expected): string {
  const version = agentVersion === undefined ? "" : `version ${agentVersion}`;
  const name = deployment === undefined ? "" : `deployment ${deployment}`;
  return [version, name].filter((part) => part !== "").join(" of ") || "somebody";
}
