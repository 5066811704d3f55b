import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { checkRequiredText, show } from "../core/checks";
import { warn } from "../core/warnings";

/** A version of an agent that exists in the project. */
export interface AgentReference {
  /**
   * The agent's name in its project. The service documents up to 63 letters, digits and hyphens, with no hyphen at
   * either end; other names give the warning `UnusualAgentName`.
   */
  readonly agentName: string;

  /** The version, in the service's numbering: `"3"`. `latest` is refused, so that the same code gives the same plan. */
  readonly agentVersion: string;
}

export function checkAgentReference({ agentName, agentVersion }: AgentReference): string[] {
  return [
    ...checkRequiredText("agentName", agentName),
    ...checkRequiredText("agentVersion", agentVersion),
    ...checkPinned(agentVersion),
  ];
}

/**
 * The service documents names of up to 63 letters, digits and hyphens that do not begin or end with a hyphen, but uses
 * "Publishing Agent" in the same documentation. Hence only a warning.
 */
export function warnOfAgentName(construct: IConstruct, agentName: string): void {
  if (Token.isUnresolved(agentName) || AGENT_NAME.test(agentName)) return;
  warn(
    construct,
    "UnusualAgentName",
    `agentName ${show(agentName)} is not a name that the service documents: up to 63 letters, digits and hyphens, with no hyphen at either end`,
  );
}

const AGENT_NAME = /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

function checkPinned(agentVersion: string): string[] {
  if (String(agentVersion).toLowerCase() !== "latest") return [];
  return [
    'agentVersion must be a version number, such as "3", got "latest": its meaning could change between plan and apply',
  ];
}
