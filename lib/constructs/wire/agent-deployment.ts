import { Token } from "cdktf";
import { defined } from "../core/defined";
import { escapeTemplate } from "../core/template-text";
import { sentKeys } from "./sent-keys";
import { renderTexts, type Texts, type TextsBody } from "./texts";

/** Body of `Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments`. */
export interface AgentDeploymentBody {
  readonly [key: string]: unknown;
  readonly properties: AgentDeploymentProperties;
}

export interface AgentDeploymentProperties extends TextsBody, DeploymentTypeBody {
  readonly protocols: ProtocolBody[];
  readonly agents: DeployedAgentBody[];
}

/** The discriminator; azapi refuses a body without it. Replicas go with `Hosted` only. */
export interface DeploymentTypeBody {
  readonly deploymentType: string;
  readonly minReplicas?: number;
  readonly maxReplicas?: number;
}

export interface ProtocolBody {
  readonly protocol: string;
  readonly version: string;
}

export interface DeployedAgentBody {
  readonly agentName: string;
  readonly agentVersion: string;
}

/** Lists of one: the service documents one agent and one protocol for a deployment of an application. */
export function renderAgentDeployment(
  texts: Texts,
  type: DeploymentTypeBody,
  protocol: ProtocolBody,
  agent: DeployedAgentBody,
): AgentDeploymentBody {
  return {
    properties: {
      ...renderTexts(texts),
      ...type,
      protocols: [
        {
          protocol: escapeTemplate(protocol.protocol),
          version: escapeTemplate(protocol.version),
        },
      ],
      agents: [
        {
          agentName: escapeTemplate(agent.agentName),
          agentVersion: escapeTemplate(agent.agentVersion),
        },
      ],
    },
  };
}

/** What the service made of the deployment: its routing id and whether it runs. */
export function exportsOfAgentDeployment(texts: Texts): { [name: string]: string } {
  return {
    deploymentId: "properties.deploymentId",
    state: "properties.state",
    sent: sentKeys(namesOfSent(texts)),
  };
}

/** States of a deployment that somebody started, or the service at creation (schema; the list of states is open). */
export const STARTED = ["Starting", "Running"];

/** States in which a deployment does not answer (schema; the list of states is open). */
export const NOT_ANSWERING = ["Starting", "Stopping", "Stopped", "Failed"];

/** By name, the tags one by one: each may be removed in code. */
function namesOfSent({ displayName, description, tags }: Texts): string[] {
  const tagKeys = Token.isUnresolved(tags) ? [] : Object.keys(defined(tags ?? {}));
  return [
    ...Object.keys(defined({ displayName, description, tags })),
    ...tagKeys.map((key) => `tags.${key}`),
  ];
}
