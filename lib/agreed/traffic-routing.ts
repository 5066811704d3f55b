/** `properties.trafficRoutingPolicy` of an application. */
export interface TrafficRoutingPolicyBody {
  readonly protocol: string;
  readonly rules: TrafficRuleBody[];
}

export interface TrafficRuleBody {
  readonly ruleId: string;
  /** The routing id that the service assigned to the deployment; neither its name nor its ARM id. */
  readonly deploymentId: string;
  readonly trafficPercentage: number;
}

/**
 * All traffic to one deployment, the only form that the service enforces (documented 2025-12). FixedRatio is the only
 * protocol it knows. Without a policy, the service creates this same rule itself, for "the first deployment" (recorded
 * 2026-06-23).
 */
export function routeTo(deploymentId: string): TrafficRoutingPolicyBody {
  return {
    protocol: "FixedRatio",
    rules: [{ ruleId: "default", deploymentId, trafficPercentage: 100 }],
  };
}

/** The service itself writes "the oldest deployment" as an empty id (recorded 2026-06-23). */
export const DEFAULT_ROUTE = routeTo("");

/** Path, within a policy, to the deployment that answers. */
export const ROUTED_DEPLOYMENT = "rules[0].deploymentId";
