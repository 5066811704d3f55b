import { setTimeout as sleep } from "node:timers/promises";
import { answerFailure, type Called } from "./answer-failure";
import { FoundryAgentError } from "./foundry-agent-error";
import { MAX_WAIT_SECONDS, type Patience } from "./patience";
import { request } from "./request";
import { retryAfter, waitAfter } from "./retry-after";
import type { Sender } from "./sender";

/** Who sends, and how long they wait. */
export interface PatientSender extends Sender, Patience {
  /** What is called. @default "application" */
  readonly called?: Called | undefined;
}

/**
 * Sends a request to the data plane, and repeats it if the service asks for that, within the given patience. Every answer that is not a
 * success becomes an error that says what to do.
 */
export async function send(
  url: string | URL,
  init: RequestInit,
  sender: PatientSender,
): Promise<Response> {
  const { maxWaitSeconds = MAX_WAIT_SECONDS, onWait } = sender;
  let waited = 0;
  for (let attempt = 0; ; attempt++) {
    const response = await request(url, init, "data plane", sender);
    if (response.ok) return response;

    const failure = answerFailure(
      response.status,
      response.headers,
      await response.text(),
      sender.cloud.dataPlaneResource,
      sender.called,
    );
    const seconds = secondsToWait(response, failure, attempt);
    if (seconds === undefined || maxWaitSeconds === 0) throw failure;
    if (waited + seconds > maxWaitSeconds) throw outOfPatience(failure, seconds, maxWaitSeconds);
    onWait?.(
      `${response.status} ${failure.code ?? ""}: retrying in ${seconds} s`.replace(" :", ":"),
    );
    await sleep(seconds * 1000, undefined, init.signal ? { signal: init.signal } : {});
    waited += seconds;
  }
}

/**
 * Only after answers that mean that nothing was done: too many calls (429), a service that names a time (503), and a
 * hosted agent that is starting (424, documented).
 */
function secondsToWait(
  { status, headers }: Response,
  { cause }: FoundryAgentError,
  attempt: number,
): number | undefined {
  const asked = retryAfter(headers);
  const named = asked === undefined ? undefined : waitAfter(Math.ceil(asked), attempt);
  const doubled = Math.min(2 ** attempt, 16);
  if (status === 429 || cause === "not-ready") return named ?? doubled;
  return status === 503 ? named : undefined;
}

function outOfPatience(
  { message, cause, ...details }: FoundryAgentError,
  seconds: number,
  maxWaitSeconds: number,
): FoundryAgentError {
  const why = `the next attempt would be ${seconds} s later, but only ${maxWaitSeconds} s of waiting are allowed`;
  return new FoundryAgentError(`${message} (${why})`, cause, details);
}
