import type { Exchange } from "./cassette";
import type { Arrival } from "./replay-server";
import { compareWaits } from "./waits";

const CONFIG = { resource: { azapi_resource: { app: { retry: { interval_seconds: 1 } } } } };

/** A recorded request, which was answered at once. */
function recorded(status: number, msSincePrevious?: number, headers = {}): Exchange {
  return {
    startMs: 0,
    ...(msSincePrevious === undefined ? {} : { msSincePrevious }),
    request: { method: "PUT", path: "/a" },
    response: { status, headers },
  };
}

/** The same requests, arriving after the given gaps. */
function arriving(exchanges: Exchange[], gaps: number[]): Arrival[] {
  let now = 0;
  return exchanges.map((exchange, index) => {
    now += gaps[index] ?? 0;
    const { method, path } = exchange.request;
    const common = { method, path, query: {}, headers: {}, bodyText: "", recorded: exchange };
    return { ...common, startMs: now, endMs: now };
  });
}

test("takes a retry within the jitter, and no sooner one", () => {
  const exchanges = [recorded(409), recorded(409, 1250), recorded(200, 3800)];
  expect(compareWaits(exchanges, arriving(exchanges, [0, 801, 3899]), CONFIG, 1)).toEqual([]);
  expect(compareWaits(exchanges, arriving(exchanges, [0, 700, 3000]), CONFIG, 1)).toEqual([
    "PUT /a: came after 700 ms, not within 798 to 31300 ms",
  ]);
  expect(compareWaits(exchanges, arriving(exchanges, [0, 1000, 2300]), CONFIG, 1)).toEqual([
    "PUT /a: came after 2300 ms, not within 2398 to 33900 ms",
  ]);
});

test("takes what the service asked for without jitter", () => {
  const exchanges = [recorded(429, undefined, { "retry-after": "3" }), recorded(200, 3002)];
  expect(compareWaits(exchanges, arriving(exchanges, [0, 3000]), CONFIG, 1)).toEqual([]);
  expect(compareWaits(exchanges, arriving(exchanges, [0, 2900]), CONFIG, 1)).toHaveLength(1);
});

test("takes 10 s between polls that nothing was asked for", () => {
  const exchanges = [recorded(200), recorded(200, 10_001)];
  expect(compareWaits(exchanges, arriving(exchanges, [0, 10_000]), CONFIG, 1)).toEqual([]);
  expect(compareWaits(exchanges, arriving(exchanges, [0, 5_000]), CONFIG, 1)).toHaveLength(1);
});

test("scales with the clock", () => {
  const exchanges = [recorded(409), recorded(200, 1250)];
  expect(compareWaits(exchanges, arriving(exchanges, [0, 50]), CONFIG, 0.05)).toEqual([]);
  expect(compareWaits(exchanges, arriving(exchanges, [0, 30]), CONFIG, 0.05)).toHaveLength(1);
});

test("says nothing of requests that follow at once", () => {
  const exchanges = [recorded(404), recorded(201, 1)];
  expect(compareWaits(exchanges, arriving(exchanges, [0, 500]), CONFIG, 1)).toEqual([]);
});
