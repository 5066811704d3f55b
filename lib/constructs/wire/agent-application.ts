import type { IResolvable } from "cdktf";
import { AUTHORIZATION_SCHEMES, schemeOf } from "../../agreed/authorization-scheme";
import type { TrafficRoutingPolicyBody } from "../../agreed/traffic-routing";
import { escapeTemplate } from "../core/template-text";
import { renderTexts, type Texts, type TextsBody } from "./texts";

/** Body of `Microsoft.CognitiveServices/accounts/projects/applications`. */
export interface AgentApplicationBody {
  readonly [key: string]: unknown;
  readonly properties: AgentApplicationProperties;
}

/** Lists and routes are partly known to Terraform only, hence the expressions. */
export interface AgentApplicationProperties extends TextsBody {
  readonly authorizationPolicy?: AuthorizationPolicyBody;
  readonly agents: ListedAgentBody[] | IResolvable | string;
  readonly trafficRoutingPolicy: TrafficRoutingPolicyBody | IResolvable | string;
}

/** The discriminator's name on the wire; in the published schema it is `type`, which the service refuses (2026-07-24). */
export interface AuthorizationPolicyBody {
  readonly authorizationScheme: string;
}

/** Never with `agentId`: the service rewrites it (recorded 2026-06-23), so it would differ at every plan. */
export interface ListedAgentBody {
  readonly agentName: string;
}

/** What each PUT of an application says in the user's words. */
export interface ApplicationSettings extends Texts {
  readonly authorizationPolicy?: AuthorizationPolicyBody | undefined;
}

/**
 * A PUT replaces the whole application and the service is said to refuse null, so everything that is wanted is in
 * it and nothing else.
 */
export function renderAgentApplication(
  settings: ApplicationSettings,
  agents: AgentApplicationProperties["agents"],
  trafficRoutingPolicy: AgentApplicationProperties["trafficRoutingPolicy"],
): AgentApplicationBody {
  return {
    properties: {
      ...renderTexts(settings),
      ...renderPolicy(settings),
      agents,
      trafficRoutingPolicy,
    },
  };
}

/** Whether the body holds a policy: not when callers are let in by role. */
export function hasPolicy({ authorizationPolicy }: ApplicationSettings): boolean {
  const scheme = schemeOf(authorizationPolicy?.authorizationScheme);
  return scheme !== AUTHORIZATION_SCHEMES.roleBased;
}

function renderPolicy(
  settings: ApplicationSettings,
): Pick<AgentApplicationProperties, "authorizationPolicy"> {
  const scheme = settings.authorizationPolicy?.authorizationScheme ?? "";
  if (!hasPolicy(settings)) return {};
  return { authorizationPolicy: { authorizationScheme: escapeTemplate(scheme) } };
}

export function listAgent(agentName: string): ListedAgentBody {
  return { agentName };
}

/** Both lists have an identity, or azapi takes a reordered answer for a change. */
export const LIST_IDENTITIES = {
  "properties.agents": "agentName",
  "properties.trafficRoutingPolicy.rules": "ruleId",
};

export const EXPORTED_AGENTS = "properties.agents[].agentName";
