import { Token } from "cdktf";
import { DeploymentState } from "../../agreed/deployment-state";
import { checkWholeNumber } from "../core/checks";
import type { IAgentDeployment } from "./agent-application-ref";

/*
 * Documented 2025-12 and again in 2026-06: rules have a percentage, and the service routes everything to one
 * deployment all the same. So one deployment serves, and the others stand by.
 */

/** The deployment that takes the traffic; undefined as long as it is not clear which one does. */
export function servingAmong(
  deployments: readonly IAgentDeployment[],
): IAgentDeployment | undefined {
  if (deployments.length === 1) return deployments[0];
  return deployments.find(({ trafficPercentage }) => trafficPercentage === 100);
}

/** A percentage by itself. Whether it fits those of the other deployments, only the finished tree can tell. */
export function checkTrafficPercentage(trafficPercentage: number | undefined): string[] {
  if (Token.isUnresolved(trafficPercentage)) {
    return ["trafficPercentage must be a number and not a token: it decides who is written first"];
  }
  return checkWholeNumber("trafficPercentage", trafficPercentage, 0, 100);
}

/** Faults of all percentages together. */
export function checkTraffic(deployments: readonly IAgentDeployment[]): string[] {
  const given = deployments.map(describe).join(", ");
  if (deployments.length === 1) {
    if ((deployments[0]?.trafficPercentage ?? 100) === 100) return [];
    return [`the only deployment takes all traffic: leave trafficPercentage out, got ${given}`];
  }
  const at = (percentage: number) =>
    deployments.filter(({ trafficPercentage }) => trafficPercentage === percentage).length;
  if (deployments.length === 0 || (at(100) === 1 && at(0) === deployments.length - 1)) return [];
  return [
    `the service routes all traffic to one deployment: give one the trafficPercentage 100 and all others 0, got ${given}`,
  ];
}

/** A stopped deployment answers nobody, and the route leads to it all the same. */
export function checkServingRuns(serving: IAgentDeployment | undefined, wayOut: string): string[] {
  if (serving?.state !== DeploymentState.STOPPED) return [];
  return [`${serving.node.path} takes the traffic and is declared STOPPED: ${wayOut}`];
}

function describe({ node, trafficPercentage }: IAgentDeployment): string {
  return `${node.path}: ${trafficPercentage ?? "none"}`;
}
