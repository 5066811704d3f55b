import { parseResourceId } from "../../lib/azure/resource-ids";

/** The parts of a request that identify a write. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
}

/**
 * The writes among requests to ARM, in order, short enough to read in a test: `PUT agentDeployments/Live`, and
 * for role assignments, whose names mean nothing, the scope: `PUT roleAssignment on applications/Support`; actions
 * after their resource: `POST applications/Support/disable`.
 */
export function armWrites(requests: LoggedRequest[]): string[] {
  return requests
    .filter(({ method, path }) => method !== "GET" && /^\/subscriptions\//i.test(path))
    .map(({ method, path }) => `${method} ${told(path)}`);
}

function told(path: string): string {
  const id = parseResourceId(path);
  if (id === undefined) return toldAction(path);
  if (id.type.endsWith("/roleAssignments")) return `roleAssignment on ${told(id.parentId)}`;
  return `${id.type.split("/").at(-1)}/${id.name}`;
}

function toldAction(path: string): string {
  const end = path.lastIndexOf("/");
  const parent = path.slice(0, end);
  return parseResourceId(parent) ? `${told(parent)}${path.slice(end)}` : path;
}
