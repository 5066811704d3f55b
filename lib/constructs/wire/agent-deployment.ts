import { Token } from "cdktf";
import {
  renderDeployed,
  type DeployedAgentBody,
  type DeployedBody,
  type DeploymentTypeBody,
  type ProtocolBody,
} from "../../agreed/deployment-json";
import { EXPORTED_DEPLOYMENT } from "../../agreed/exports";
import { defined } from "../core/defined";
import { escapeTemplate } from "../core/template-text";
import { sentKeys } from "./sent-keys";
import { renderTexts, type Texts, type TextsBody } from "./texts";

/** Body of `Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments`. */
export interface AgentDeploymentBody {
  readonly [key: string]: unknown;
  readonly properties: AgentDeploymentProperties;
}

export interface AgentDeploymentProperties extends TextsBody, DeployedBody {}

export function renderAgentDeployment(
  texts: Texts,
  type: DeploymentTypeBody,
  protocol: ProtocolBody,
  agent: DeployedAgentBody,
): AgentDeploymentBody {
  return {
    properties: {
      ...renderTexts(texts),
      ...renderDeployed(
        type,
        {
          protocol: escapeTemplate(protocol.protocol),
          version: escapeTemplate(protocol.version),
        },
        {
          agentName: escapeTemplate(agent.agentName),
          agentVersion: escapeTemplate(agent.agentVersion),
        },
      ),
    },
  };
}

/** The routing id and state of the deployment, and which optional settings were sent. */
export function exportsOfAgentDeployment(texts: Texts): { [name: string]: string } {
  return {
    ...EXPORTED_DEPLOYMENT,
    sent: sentKeys(namesOfSent(texts)),
  };
}

/** Names of the settings, with each tag by itself: each may be removed in code. */
function namesOfSent({ displayName, description, tags }: Texts): string[] {
  const tagKeys = Token.isUnresolved(tags) ? [] : Object.keys(defined(tags ?? {}));
  return [
    ...Object.keys(defined({ displayName, description, tags })),
    ...tagKeys.map((key) => `tags.${key}`),
  ];
}
