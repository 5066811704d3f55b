import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { checkRequiredText, show } from "../core/checks";
import { warn } from "../core/warnings";

/** One version of an agent that exists in the project. */
export interface AgentReference {
  /** The agent's name in its project. */
  readonly agentName: string;

  /** The version, as the service numbers it: `"3"`. There is no `latest`, so the same code gives the same plan. */
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
 * The service documents names of up to 63 letters, digits and hyphens that do not begin or end with one, and shows
 * "Publishing Agent" in the same documentation. Hence no more than a warning.
 */
export function warnOfAgentName(construct: IConstruct, agentName: string): void {
  if (Token.isUnresolved(agentName) || AGENT_NAME.test(agentName)) return;
  warn(
    construct,
    "UnusualAgentName",
    `agentName ${show(agentName)} is outside of what the service documents: up to 63 letters, digits and inner hyphens`,
  );
}

const AGENT_NAME = /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

function checkPinned(agentVersion: string): string[] {
  if (String(agentVersion).toLowerCase() !== "latest") return [];
  return [
    'agentVersion must be the number of a version, got "latest": what it means would change between plan and apply',
  ];
}
