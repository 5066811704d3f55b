import { FoundryAgentError } from "./foundry-agent-error";

/**
 * What the OpenAI client could ask an application for and would be refused. Documented in 2025-12: an application has
 * `POST /responses` and nothing else, and keeps nothing.
 */
export function checkOpenRoute(url: string | URL, body: unknown): void {
  const { pathname } = new URL(url);
  const [, route] = /\/protocols\/openai(\/.*)?$/i.exec(pathname) ?? [];
  if (route !== undefined && route !== "/" && route !== "/responses") throw closed(route);
  if (typeof body === "string" && keepsResponse(body)) {
    throw new FoundryAgentError(
      "store: true has no effect: the service sets it to false for applications, and keeps nothing; leave it out, and send the history with each call",
      "request",
    );
  }
}

function closed(route: string): FoundryAgentError {
  return new FoundryAgentError(
    `an application has no ${route}: only POST /responses is open; keep the history on your side and send it with each call`,
    "request",
  );
}

function keepsResponse(body: string): boolean {
  const { store } = JSON.parse(body) as { store?: unknown };
  return store === true;
}
