import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { checkNotEmpty, isAbsent } from "../core/checks";
import { required, type ChecksOf } from "../core/props";
import { show } from "../core/show";
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

export const AGENT_REFERENCE: ChecksOf<AgentReference> = {
  agentName: required(checkAgentName),
  agentVersion: required(checkAgentVersion),
};

/** People write agent and version as the portal shows them, in one text. */
function checkAgentName(prop: string, value: unknown): string[] {
  const [name, version] = typeof value === "string" ? value.split(":", 2) : [];
  if (version === undefined || Token.isUnresolved(value)) return checkNotEmpty(prop, value);
  return [
    `${prop} must not contain a colon, got ${show(value)}: write agentName ${show(name)} and put the version in agentVersion`,
  ];
}

/**
 * The service numbers the versions of an agent: "1", "2"; an official example has "1.0.0". A draft version, `draft-…`,
 * is never a routing target (azure-ai-projects 2.3 to 2.10).
 */
function checkAgentVersion(prop: string, value: unknown): string[] {
  if (isAbsent(value)) return [];
  if (typeof value === "string" && (Token.isUnresolved(value) || VERSION.test(value))) return [];
  return [
    `${prop} must be a version number as a string, such as "3", got ${show(value)}${why(value)}`,
  ];
}

/** What to do about the mistakes that are easy to make. */
function why(version: unknown): string {
  if (Token.isUnresolved(version)) return ": use Token.asString";
  if (Number.isInteger(version)) return `: write ${show(String(version))}`;
  const text = typeof version === "string" ? version.toLowerCase() : "";
  if (text === "latest") return ": its meaning could change between plan and apply";
  if (text.startsWith("draft")) return ": the service does not route to drafts";
  return /^v\d+$/.test(text) ? `: write ${show(text.slice(1))}` : "";
}

const VERSION = /^\d+(\.\d+)*$/;

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
