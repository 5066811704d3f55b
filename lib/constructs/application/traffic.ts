import { Token } from "cdktf";
import { DeploymentState } from "../../agreed/deployment-state";
import { checkWholeNumber, isAbsent } from "../core/checks";
import type { IAgentDeployment } from "./agent-application-ref";

/*
 * Documented 2025-12 and again 2026-06: rules have a percentage, yet the service routes everything to one deployment.
 * So one deployment serves and the others stand by.
 */

/** The deployment that takes the traffic; undefined while that is not clear. */
export function servingAmong(
  deployments: readonly IAgentDeployment[],
): IAgentDeployment | undefined {
  if (deployments.length === 1) return deployments[0];
  return deployments.find(({ trafficPercentage }) => trafficPercentage === 100);
}

/** Faults of a single percentage. Whether it fits the other deployments is checked in the finished tree. */
export function checkTrafficPercentage(prop: string, trafficPercentage: unknown): string[] {
  if (!isAbsent(trafficPercentage) && Token.isUnresolved(trafficPercentage)) {
    return [`${prop} must be a number, not a token: it decides which deployment is written first`];
  }
  return checkWholeNumber(prop, trafficPercentage, 0, 100);
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
    `the service routes all traffic to one deployment: set trafficPercentage to 100 on one and 0 on all others, got ${given}`,
  ];
}

/** The route leads to a deployment even if it is stopped and does not answer. */
export function checkServingRuns(serving: IAgentDeployment | undefined, wayOut: string): string[] {
  if (serving?.state !== DeploymentState.STOPPED) return [];
  return [`${serving.node.path} takes the traffic but is declared STOPPED: ${wayOut}`];
}

function describe({ node, trafficPercentage }: IAgentDeployment): string {
  return `${node.path}: ${trafficPercentage ?? "none"}`;
}
