import type { BrokenConnection, Fault } from "../behaviours/faults";
import { amount, anyText, anything, object, oneOf, text, type Check } from "../core/check";
import { LocalAzureError } from "../core/local-azure-error";
import type { NameCounts } from "../core/name-counter";
import type { Timeline } from "../data-plane/timeline";
import { bodyRefused, mediaTypeRefused, routeNotFound } from "../errors/service-errors";
import type { Handler } from "../http/exchange";
import type { RequestLog } from "../http/request-log";
import { FAULT } from "../settings/check-options";
import type { TokenOptions } from "../sign-in/tokens";
import { SWITCH_ACTIONS, type LocalAzureAdmin, type SwitchAction } from "./admin";

/** The parts of a local Azure that other processes can reach. */
interface Told {
  readonly admin: LocalAzureAdmin;
  readonly log: RequestLog;
  readonly timeline: Timeline;
  ignoredKeys(): NameCounts;
  token(principal: string, options: TokenOptions): string;
}

/** For other processes on this machine, next to the token endpoint: what a test in the same process has of local Azure. */
export function adminRoutes({ admin, ignoredKeys, log, timeline, token }: Told): Handler {
  const routes = new Map<string, Handler>([
    ["GET /_local/log", ({ query }) => ok(log.entries({ path: query.get("path") ?? "" }))],
    ["GET /_local/timeline", () => ok({ entries: timeline.entries(), gaps: timeline.gaps() })],
    ["GET /_local/ignored-keys", () => ok(ignoredKeys())],
    ["GET /_local/resources", () => ok(admin.resources())],
    [
      "POST /_local/token",
      call<{ as: string } & TokenOptions>(
        object({ as: text }, { resource: text, tenantId: text, lifetimeSeconds: amount }),
        ({ as, ...options }) => ({ token: token(as, options) }),
      ),
    ],
    [
      "POST /_local/change",
      call<{ id: string; body: object }>(object({ id: text, body: anything }), ({ id, body }) =>
        admin.change(id, body),
      ),
    ],
    [
      "POST /_local/remove",
      call<{ id: string }>(object({ id: text }), ({ id }) => admin.remove(id)),
    ],
    [
      "POST /_local/route",
      call<{ applicationId: string; deployment: string }>(
        object({ applicationId: text, deployment: anyText }),
        ({ applicationId, deployment }) => admin.route(applicationId, deployment),
      ),
    ],
    [
      "POST /_local/switch",
      call<{ id: string; action: SwitchAction }>(
        object({ id: text, action: oneOf(...SWITCH_ACTIONS) }),
        ({ id, action }) => admin.switch(id, action),
      ),
    ],
    ["POST /_local/fault", call<Fault | BrokenConnection>(FAULT, (fault) => admin.fail(fault))],
  ]);

  return (request) => {
    const route = routes.get(`${request.method} ${request.path}`);
    if (route === undefined) throw routeNotFound(request.method, request.path);
    return route(request);
  };
}

function ok(body: unknown) {
  return { status: 200, body };
}

/** Of many faults, these are told. */
const TOLD_FAULTS = 10;

/** A call whose body has this form; a call that cannot be done is answered with 400. */
function call<Body>(form: Check, run: (body: Body) => unknown): Handler {
  return ({ headers, body }) => {
    // A web page can send anything else to any address without asking it first.
    const type = headers["content-type"] ?? "";
    if (!/^application\/json *(;|$)/i.test(type)) throw mediaTypeRefused(type);
    const faults = form(body, "body");
    if (faults.length > 0) throw bodyRefused(faults.slice(0, TOLD_FAULTS).join("; "));
    try {
      return ok(run(body as Body));
    } catch (error) {
      throw error instanceof LocalAzureError ? bodyRefused(error.message) : error;
    }
  };
}
