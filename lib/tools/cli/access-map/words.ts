import type { Principal } from "./model";

/** What an agent's identity is called: it has no name of its own. */
export function agentLabel(applicationPath: string): string {
  return `${lastOf(applicationPath)}'s agent`;
}

/** The kind of a principal, with its id where people can look that up. */
export function kindOf({ id, type, agentOf }: Principal): string {
  if (agentOf !== undefined) return `agent of ${agentOf}`;
  return `${type ?? "principal"} ${id}`;
}

/** The last segment of a path. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
