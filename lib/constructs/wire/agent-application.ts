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

/** Lists and routes are partly known only to Terraform, hence the expressions. */
export interface AgentApplicationProperties extends TextsBody {
  readonly authorizationPolicy?: AuthorizationPolicyBody;
  readonly agents: ListedAgentBody[] | IResolvable | string;
  readonly trafficRoutingPolicy: TrafficRoutingPolicyBody | IResolvable | string;
}

/** The service's name for the discriminator; it refuses `type`, the name in the published schema (2026-07-24). */
export interface AuthorizationPolicyBody {
  readonly authorizationScheme: string;
}

/** Never with `agentId`: the service rewrites it (recorded 2026-06-23), so it would differ at every plan. */
export interface ListedAgentBody {
  readonly agentName: string;
}

/** The user's settings in each PUT of an application. */
export interface ApplicationSettings extends Texts {
  readonly authorizationPolicy?: AuthorizationPolicyBody | undefined;
}

/**
 * A PUT replaces the whole application, and the service is said to refuse null. So the body holds every wanted setting
 * and nothing else.
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

/** Whether the body has a policy: not when callers are admitted by role. */
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

/** The keys of both lists; without them, azapi takes a reordered answer for a change. */
export const LIST_IDENTITIES = {
  "properties.agents": "agentName",
  "properties.trafficRoutingPolicy.rules": "ruleId",
};

export const EXPORTED_AGENTS = "properties.agents[].agentName";
