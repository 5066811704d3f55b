import { Fn, Token } from "cdktf";
import {
  renderDeployed,
  type DeployedAgentBody,
  type DeployedBody,
  type DeploymentTypeBody,
  type ProtocolBody,
} from "../../agreed/deployment-json";
import { EXPORTED_DEPLOYMENT } from "../../agreed/exports";
import { defined } from "../core/defined";
import { Later } from "../core/later";
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

/**
 * The routing id and state of the deployment, and which optional settings were sent. `more` are paths in the body that
 * somebody overrides, complete at synth.
 */
export function exportsOfAgentDeployment(
  texts: Texts,
  more: () => string[],
): { [name: string]: string } {
  return {
    ...EXPORTED_DEPLOYMENT,
    sent: Token.asString(new Later(() => sentKeys([...namesOfSent(texts), ...more()]))),
  };
}

/** Names of the settings, with each tag by itself: each may be removed in code. */
function namesOfSent({ displayName, description, tags }: Texts): string[] {
  return [...Object.keys(defined({ displayName, description, tags })), ...namesOfTags(tags)];
}

/** Of a map that only Terraform knows, Terraform computes a text that changes with the keys. */
function namesOfTags(tags: Texts["tags"]): string[] {
  if (!Token.isUnresolved(tags))
    return Object.keys(defined(tags ?? {})).map((key) => `tags.${key}`);
  const keys = Fn.try([Fn.keys(tags), []]) as unknown;
  return [`tags:${Fn.md5(Fn.jsonencode(keys))}`];
}
