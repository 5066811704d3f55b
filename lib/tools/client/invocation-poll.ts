import { setTimeout as sleep } from "node:timers/promises";
import { FoundryAgentError } from "./foundry-agent-error";
import { retryAfter } from "./retry-after";

/** How long the agent may work on an invocation, unless the caller sets it. */
const MAX_RUN_SECONDS = 600;

/** The longest pause between two polls. */
const MAX_PAUSE_SECONDS = 10;

/** How long to poll, and what ends it early. */
export interface PollOptions {
  readonly maxRunSeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Polls until an invocation is done. Documented: 202 means that it is running. How an agent reports this later is up to
 * the agent; the published samples answer with a `status` in JSON.
 *
 * @param taken - the answer with status 202
 */
export async function pollInvocation(
  taken: Response,
  { maxRunSeconds = MAX_RUN_SECONDS, signal }: PollOptions,
  ask: () => Promise<Response>,
): Promise<Response> {
  let waited = 0;
  for (let response = taken, count = 0; ; count++) {
    const pause = retryAfter(response.headers) ?? Math.min(2 ** count, MAX_PAUSE_SECONDS);
    waited += pause;
    if (waited > maxRunSeconds) throw late(maxRunSeconds);
    await sleep(pause * 1000, undefined, signal ? { signal } : {});
    response = await ask();
    const status = await statusIn(response);
    if (FAILED.includes(status)) throw failed(status, await response.text());
    if (response.status !== 202 && !RUNNING.includes(status)) return response;
  }
}

const RUNNING = ["queued", "pending", "starting", "running", "in_progress"];
const FAILED = ["failed", "cancelled", "canceled"];

/** The state in an answer, which stays readable; empty if it is not JSON or has none. */
async function statusIn(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.includes("json")) return "";
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { status?: unknown } | null;
  return typeof body?.status === "string" ? body.status.toLowerCase() : "";
}

function late(maxRunSeconds: number): FoundryAgentError {
  return new FoundryAgentError(
    `the agent did not finish within ${maxRunSeconds} s: wait longer, or read the log of its session`,
    "not-ready",
  );
}

function failed(status: string, body: string): FoundryAgentError {
  return new FoundryAgentError(
    `the invocation ${status === "failed" ? "failed" : "was canceled"}: ${body.slice(0, 200)}`,
    "service",
  );
}
