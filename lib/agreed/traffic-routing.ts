/** `properties.trafficRoutingPolicy` of an application. */
export interface TrafficRoutingPolicyBody {
  readonly protocol: string;
  readonly rules: TrafficRuleBody[];
}

export interface TrafficRuleBody {
  readonly ruleId: string;
  /** The routing id that the service gave the deployment; neither its name nor its ARM id. */
  readonly deploymentId: string;
  readonly trafficPercentage: number;
}

/**
 * All traffic to one deployment, the only form that the service enforces (documented in 2025-12). FixedRatio is
 * the only protocol it knows. Without a policy it makes this same rule itself, for "the first deployment"
 * (recorded 2026-06-23).
 */
export function routeTo(deploymentId: string): TrafficRoutingPolicyBody {
  return {
    protocol: "FixedRatio",
    rules: [{ ruleId: "default", deploymentId, trafficPercentage: 100 }],
  };
}

/** An empty id is how the service itself writes "the oldest deployment" (recorded 2026-06-23). */
export const DEFAULT_ROUTE = routeTo("");

/** Where a policy says which deployment answers. */
export const ROUTED_DEPLOYMENT = "rules[0].deploymentId";
