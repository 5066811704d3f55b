import type { IResolvable } from "cdktf";
import { renderTexts, type Texts, type TextsBody } from "./texts";
import type { TrafficRoutingPolicyBody } from "./traffic-routing";

/** Body of `Microsoft.CognitiveServices/accounts/projects/applications`. */
export interface AgentApplicationBody {
  readonly [key: string]: unknown;
  readonly properties: AgentApplicationProperties;
}

/** Lists and routes are partly known to Terraform only, hence the expressions. */
export interface AgentApplicationProperties extends TextsBody {
  readonly agents: ListedAgentBody[] | IResolvable | string;
  readonly trafficRoutingPolicy: TrafficRoutingPolicyBody | IResolvable | string;
}

/** Never with `agentId`: the service rewrites it (recorded 2026-06-23), so it would differ at every plan. */
export interface ListedAgentBody {
  readonly agentName: string;
}

/**
 * A PUT replaces the whole application and the service is said to refuse null, so everything that is wanted is in
 * it and nothing else. No `authorizationPolicy`: left out, it means Default, callers by role (documented in
 * 2025-12).
 */
export function renderAgentApplication(
  texts: Texts,
  agents: AgentApplicationProperties["agents"],
  trafficRoutingPolicy: AgentApplicationProperties["trafficRoutingPolicy"],
): AgentApplicationBody {
  return { properties: { ...renderTexts(texts), agents, trafficRoutingPolicy } };
}

export function listAgent(agentName: string): ListedAgentBody {
  return { agentName };
}

/** Both lists have an identity, or azapi takes a reordered answer for a change. */
export const LIST_IDENTITIES = {
  "properties.agents": "agentName",
  "properties.trafficRoutingPolicy.rules": "ruleId",
};

/** What the service made of the application and nobody may send: where it answers, and as whom it acts. */
export const EXPORTED_IDENTITY = `{${[
  "baseUrl: properties.baseUrl",
  "principalId: properties.defaultInstanceIdentity.principalId",
  "clientId: properties.defaultInstanceIdentity.clientId",
  "tenantId: properties.defaultInstanceIdentity.tenantId",
  "blueprintPrincipalId: properties.agentIdentityBlueprint.principalId",
  "blueprintClientId: properties.agentIdentityBlueprint.clientId",
  "blueprintTenantId: properties.agentIdentityBlueprint.tenantId",
].join(", ")}}`;

export const EXPORTED_ENABLED = "properties.isEnabled";

export const EXPORTED_AGENTS = "properties.agents[].agentName";

/** Only what may be sent back: the service adds a description to its rules. */
export const EXPORTED_ROUTE =
  "properties.trafficRoutingPolicy.{protocol: protocol, " +
  "rules: rules[].{ruleId: ruleId, deploymentId: deploymentId, trafficPercentage: trafficPercentage}}";

export const EXPORTED_ROUTED_DEPLOYMENT = "properties.trafficRoutingPolicy.rules[0].deploymentId";
