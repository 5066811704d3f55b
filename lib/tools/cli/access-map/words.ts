import { lastSegment } from "../../../azure/resource-ids";
import type { Principal } from "./model";

/** What an agent's identity is called: it has no name of its own. */
export function agentLabel(applicationPath: string): string {
  return `${lastSegment(applicationPath)}'s agent`;
}

/** The kind of a principal, with its id if people can look that up. */
export function kindOf({ id, type, agentOf }: Principal): string {
  if (agentOf !== undefined) return `agent of ${agentOf}`;
  return `${type ?? "principal"} ${id}`;
}
