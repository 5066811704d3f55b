import { ContextError, contextError } from "./context";
import { ResponseError } from "./response-error";
import { retryAfter } from "./retry-after";
import type { Clock } from "./clock";
import type { Context } from "./context";
import type { HttpResponse } from "./http";

/** Statuses that are always retried. */
const TRANSIENT = [408, 429, 500, 502, 503, 504];

/** Right after a write the resource may not be readable yet. */
const NOT_YET_READABLE = [...TRANSIENT, 404, 403];

/** The outcome of one try. */
export type Outcome = HttpResponse | Error;

/** When and how to retry. */
export interface RetryPolicy {
  /** The first wait is about this long. */
  intervalMs: number;
  /** No wait is longer; a longer one that the service asks for ends the tries. */
  maxIntervalMs: number;
  shouldRetry(outcome: Outcome): boolean;
  /** The last error that was retried, where azapi reports it at a timeout. */
  last?: Error;
}

/** The `retry` block of a resource. */
export interface RetrySettings {
  expressions: RegExp[];
  intervalSeconds: number;
  maxIntervalSeconds: number;
}

/** Errors of the credential are final. */
export class CredentialError extends Error {}

/** Without a `retry` block: transient statuses, and any failure to get an answer at all. */
export function defaultRetry(): RetryPolicy {
  return {
    intervalMs: 800,
    maxIntervalMs: 60_000,
    shouldRetry: (outcome) => outcome instanceof Error || TRANSIENT.includes(outcome.status),
  };
}

/** With a `retry` block: transient statuses, and errors whose text matches one of the expressions. */
export function customRetry(settings: RetrySettings): RetryPolicy {
  return recording({
    intervalMs: settings.intervalSeconds * 1000,
    maxIntervalMs: settings.maxIntervalSeconds * 1000,
    shouldRetry: (outcome) =>
      hasOneOf(outcome, TRANSIENT) || matches(outcome, settings.expressions),
  });
}

/** For the GET after a write, with or without a `retry` block. */
export function readAfterWriteRetry(settings: RetrySettings | undefined): RetryPolicy {
  const base = settings ? customRetry(settings) : defaultRetry();
  return recording({
    ...base,
    shouldRetry: (outcome) =>
      hasOneOf(outcome, NOT_YET_READABLE) || (settings !== undefined && base.shouldRetry(outcome)),
  });
}

function recording(policy: RetryPolicy): RetryPolicy {
  const recorded: RetryPolicy = {
    ...policy,
    shouldRetry: (outcome) => {
      const again = policy.shouldRetry(outcome);
      if (again) recorded.last = toError(outcome);
      return again;
    },
  };
  return recorded;
}

function hasOneOf(outcome: Outcome, statuses: number[]): boolean {
  return !(outcome instanceof Error) && statuses.includes(outcome.status);
}

function matches(outcome: Outcome, expressions: RegExp[]): boolean {
  if (!(outcome instanceof Error) && outcome.status < 400) return false;
  const text = toError(outcome).message;
  return expressions.some((expression) => expression.test(text));
}

function toError(outcome: Outcome): Error {
  return outcome instanceof Error ? outcome : new ResponseError(outcome);
}

/** Tries until the policy accepts the outcome or the context ends. */
export async function withRetry(
  attempt: () => Promise<HttpResponse>,
  policy: RetryPolicy,
  clock: Clock,
  context: Context,
): Promise<HttpResponse> {
  for (let count = 1; ; count++) {
    const outcome = await attempt().catch((error: unknown) => error as Error);
    const ended = contextError(context);
    if (ended) throw ended;
    const final = outcome instanceof CredentialError || !policy.shouldRetry(outcome);
    const asked = outcome instanceof Error ? 0 : retryAfter(outcome.headers);
    if (final || asked > policy.maxIntervalMs) {
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }
    await clock.sleep(asked > 0 ? asked : waitBefore(count, policy), context);
  }
}

/** Recorded 2026-08: about (2^n - 1) times the interval, and never more than the limit. */
function waitBefore(count: number, { intervalMs, maxIntervalMs }: RetryPolicy): number {
  const jitter = 0.8 + Math.random() / 2;
  return Math.min((2 ** count - 1) * intervalMs * jitter, maxIntervalMs);
}

/** At a timeout azapi reports the error that it was retrying. */
export function withLastError(error: unknown, { last }: RetryPolicy): unknown {
  if (!(error instanceof ContextError) || last === undefined) return error;
  return new ContextError(`${error.message}, last retryable error: ${last.message}`);
}
