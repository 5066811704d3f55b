import {
  CredentialError,
  customRetry,
  defaultRetry,
  readAfterWriteRetry,
  withLastError,
  withRetry,
} from "../../../../lib/tools/azapi-standin/client/retry";
import { ContextError, withTimeout } from "../../../../lib/tools/azapi-standin/client/context";
import { answer, FakeClock } from "./support";
import type { RetryPolicy } from "../../../../lib/tools/azapi-standin/client/retry";
import type { HttpResponse } from "../../../../lib/tools/azapi-standin/client/http";

const never = new AbortController().signal;
const conflict = answer({ status: 409, text: '{"error":{"code":"RequestConflict"}}' });
const custom = () =>
  customRetry({ expressions: [/RequestConflict/], intervalSeconds: 1, maxIntervalSeconds: 5 });

async function tries(policy: RetryPolicy, outcomes: (HttpResponse | Error)[]) {
  const clock = new FakeClock();
  const attempt = () => {
    const next = outcomes.shift() ?? answer({ status: 200 });
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  const last = await withRetry(attempt, policy, clock, never).catch((error: unknown) => error);
  return { waits: clock.waits, last };
}

test("retries transient answers without being told to, and no others", async () => {
  const { waits, last } = await tries(
    defaultRetry(),
    [429, 500, 503].map((status) => answer({ status })),
  );
  expect(waits).toHaveLength(3);
  expect(last).toMatchObject({ status: 200 });
  expect((await tries(defaultRetry(), [conflict])).last).toBe(conflict);
});

test("waits about (2^n - 1) times the interval, and never more than the limit", async () => {
  const { waits } = await tries(custom(), [conflict, conflict, conflict, conflict]);
  const [first = 0, second = 0, ...others] = waits;
  expect(first).toBeGreaterThanOrEqual(800);
  expect(first).toBeLessThan(1300);
  expect(second).toBeGreaterThanOrEqual(2400);
  expect(second).toBeLessThan(3900);
  expect(others).toEqual([5000, 5000]);
});

test("waits as long as the service asks, without jitter", async () => {
  const asked = answer({ status: 429, headers: { "retry-after": "3" } });
  expect((await tries(custom(), [asked])).waits).toEqual([3000]);
});

test("gives up when the service asks for more than the limit", async () => {
  const asked = answer({ status: 429, headers: { "retry-after": "30" } });
  const { waits, last } = await tries(custom(), [asked]);
  expect(waits).toEqual([]);
  expect(last).toBe(asked);
});

test("retries what an expression matches, in the whole text of the error", async () => {
  const bad = answer({ status: 400, text: '{"error":{"code":"SystemError"}}' });
  const policy = () =>
    customRetry({
      expressions: [/RESPONSE (400|5\d\d).*SystemError/s],
      intervalSeconds: 1,
      maxIntervalSeconds: 5,
    });
  expect((await tries(policy(), [bad])).waits).toHaveLength(1);
  expect((await tries(policy(), [answer({ ...bad, status: 404 })])).waits).toHaveLength(0);
});

test("does not match an answer that is not an error", async () => {
  const policy = customRetry({
    expressions: [/Failed/],
    intervalSeconds: 1,
    maxIntervalSeconds: 5,
  });
  const failed = answer({ status: 200, text: '{"status":"Failed"}' });
  expect((await tries(policy, [failed])).last).toBe(failed);
});

test("retries a broken connection only without a retry block", async () => {
  const broken = new Error("connect ECONNREFUSED");
  expect((await tries(defaultRetry(), [broken])).last).toMatchObject({ status: 200 });
  expect((await tries(custom(), [broken])).last).toBe(broken);
});

test("does not retry a refused credential", async () => {
  const refused = new CredentialError("no token");
  expect((await tries(defaultRetry(), [refused])).last).toBe(refused);
});

test("retries what is not readable yet after a write", async () => {
  const codes = [404, 403, 404].map((status) => answer({ status }));
  expect((await tries(readAfterWriteRetry(undefined), [...codes])).waits).toHaveLength(3);
  const settings = { expressions: [/Conflict/], intervalSeconds: 1, maxIntervalSeconds: 5 };
  expect((await tries(readAfterWriteRetry(settings), [...codes, conflict])).waits).toHaveLength(4);
});

test("ends with the context, and then reports the last error where azapi does", async () => {
  const policy = custom();
  const clock = new FakeClock();
  const attempt = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return conflict;
  };
  const error: unknown = await withTimeout(never, 0, (context) =>
    withRetry(attempt, policy, clock, context),
  ).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ContextError);
  expect((error as Error).message).toBe("context deadline exceeded");

  policy.shouldRetry(conflict);
  const told = withLastError(error, policy) as Error;
  expect(told.message).toContain("context deadline exceeded, last retryable error: GET https://");
  expect(told.message).toContain("ERROR CODE: RequestConflict");
  expect(withLastError(error, defaultRetry())).toBe(error);
});
