import { openaiBaseUrlOf } from "../../agreed/endpoints";
import { FoundryAgentError } from "./foundry-agent-error";

/**
 * Refuses what an application does not have. Documented in 2025-12: of OpenAI's API it serves only `POST /responses`,
 * and nothing that would have to be kept between calls.
 *
 * @param path - anything that ends with a path below the application
 */
export function checkOpenRoute(path: string): void {
  const [, route = ""] = OPENAI_ROUTE.exec(path) ?? [];
  if (route === "" || route === "responses") return;
  throw new FoundryAgentError(
    `an application has no /${route}: only POST /responses is open; keep the history on your side and send it with each call`,
    "request",
  );
}

const OPENAI_ROUTE = new RegExp(`${openaiBaseUrlOf("")}(?:/v1)?/([^/]+)`, "i");

/** Refuses a body that asks the service to keep the response, which it would silently not do (documented in 2025-12). */
export function checkNotKept(body: unknown): void {
  const { store } = typeof body === "string" ? (JSON.parse(body) as { store?: unknown }) : {};
  if (store !== true) return;
  throw new FoundryAgentError(
    "store: true has no effect: applications keep nothing, and the service sets it to false; leave it out, and send the history with each call",
    "request",
  );
}
