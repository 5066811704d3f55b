import type { LocalAzure } from "./local-azure";
import { bodyRefused, routeNotFound } from "./errors";
import type { Handler } from "./http/exchange";
import { isObject } from "./json";

/** Log, timeline and tokens for other processes on this machine; beside the token endpoint, below `/_local`. */
export function adminRoutes(
  azure: Pick<LocalAzure, "log" | "timeline" | "token" | "admin">,
): Handler {
  return ({ method, path, query, body }) => {
    switch (`${method} ${path}`) {
      case "GET /_local/log":
        return { status: 200, body: azure.log.entries({ path: query.get("path") ?? "" }) };
      case "GET /_local/timeline":
        return {
          status: 200,
          body: { entries: azure.timeline.entries(), gaps: azure.timeline.gaps() },
        };
      case "GET /_local/resources":
        return { status: 200, body: azure.admin.resources() };
      case "POST /_local/token":
        return { status: 200, body: { token: azure.token(principalIn(body)) } };
      default:
        throw routeNotFound(method, path);
    }
  };
}

function principalIn(body: unknown): string {
  const principal = isObject(body) ? body["as"] : undefined;
  if (typeof principal !== "string") throw bodyRefused('the body must be { "as": "<id or name>" }');
  return principal;
}
