import { setTimeout as sleep } from "node:timers/promises";
import { failureOf } from "./answer-failure";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject } from "./json";
import { parseJson } from "./parse-json";
import { requestIdOf } from "./request-id";
import { retryAfter, waitAfter } from "./retry-after";
import { faultInText } from "./told-fault";

/** How long the agent may work on an invocation, unless the caller sets it. */
const MAX_RUN_SECONDS = 600;

/** The longest pause between two polls. */
const MAX_PAUSE_SECONDS = 10;

/** How long to poll, and what ends it early. */
export interface PollOptions {
  readonly maxRunSeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What tokens for the service are for. @default - as in the public cloud */
  readonly resource?: string | undefined;
}

/**
 * Polls until an invocation is done. Documented: 202 means that it is running. How an agent reports this later is up to
 * the agent; the published samples answer with a `status` in JSON.
 *
 * @param taken - the answer with status 202
 */
export async function pollInvocation(
  taken: Response,
  { maxRunSeconds = MAX_RUN_SECONDS, signal, resource }: PollOptions,
  ask: () => Promise<Response>,
): Promise<Response> {
  let waited = 0;
  for (let response = taken, count = 0; ; count++) {
    const asked = retryAfter(response.headers);
    const pause =
      asked === undefined ? Math.min(2 ** count, MAX_PAUSE_SECONDS) : waitAfter(asked, count);
    waited += pause;
    if (waited > maxRunSeconds) throw late(maxRunSeconds);
    await sleep(pause * 1000, undefined, signal ? { signal } : {});
    response = await ask();
    const status = await statusIn(response);
    if (ENDED_BADLY.has(status))
      throw endedBadly(status, response, await response.text(), resource);
    if (response.status !== 202 && !RUNNING.includes(status)) return response;
  }
}

const RUNNING = ["queued", "pending", "starting", "running", "in_progress"];

/** What an agent may call an end without a result, and how that is told. */
const ENDED_BADLY = new Map([
  ["failed", "failed"],
  ["error", "failed"],
  ["cancelled", "was canceled"],
  ["canceled", "was canceled"],
  ["expired", "expired"],
  ["timed_out", "timed out"],
]);

/** The state in an answer, which stays readable; empty if it is not JSON or has none. */
async function statusIn(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.includes("json")) return "";
  const body = parseJson(await response.clone().text());
  const status = isObject(body) ? body["status"] : undefined;
  return typeof status === "string" ? status.toLowerCase() : "";
}

function late(maxRunSeconds: number): FoundryAgentError {
  return new FoundryAgentError(
    `the agent did not finish within ${maxRunSeconds} s: wait longer, or read the log of its session`,
    "not-ready",
  );
}

/** In the agent's own words, with the cause that they are known for. */
function endedBadly(
  status: string,
  { status: sentWith, headers }: Response,
  body: string,
  resource: string | undefined,
) {
  const how = ENDED_BADLY.get(status) ?? status;
  const place = `the invocation ${how}`;
  const failure = failureOf(faultInText(body), place, {
    status: sentWith,
    requestId: requestIdOf(headers),
    resource,
    called: "agent",
  });
  if (failure.cause !== "service" || status !== "timed_out") return failure;
  return new FoundryAgentError(failure.message, "timeout", { ...failure });
}
