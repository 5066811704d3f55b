import { isDeepStrictEqual } from "node:util";
import type { Exchange } from "./cassette";
import { isObject, type Json, type JsonObject } from "./json";
import type { Arrival } from "./replay-server";

/** How long azapi may wait before a request, in milliseconds, jitter included. */
interface Wait {
  readonly least: number;
  readonly most: number;
}

/** Timers of the provider count whole milliseconds. */
const ROUNDING_MS = 2;

/** A slow machine makes waits longer, never shorter. */
const SLOW_MACHINE_MS = 30_000;

/** Compares the waits before requests with what azapi does; `scale` is that of the clock of the provider under test. */
export function compareWaits(
  recorded: Exchange[],
  arrivals: Arrival[],
  config: JsonObject,
  scale: number,
): string[] {
  const intervals = retryIntervals(config);
  return arrivals.flatMap((arrival, index) => {
    const before = arrivals[index - 1];
    const wait = waitBefore(recorded, arrival.recorded, intervals);
    if (before === undefined || wait === undefined) return [];
    const seen = arrival.startMs - before.endMs;
    const soonest = wait.least * scale - ROUNDING_MS;
    const latest = wait.most * scale + SLOW_MACHINE_MS;
    if (soonest <= seen && seen <= latest) return [];
    const place = `${arrival.method} ${arrival.path}`;
    return [`${place}: came after ${seen} ms, not within ${soonest} to ${latest} ms`];
  });
}

/** The wait that explains a recorded one; undefined where azapi continued at once or ran into a timeout. */
function waitBefore(
  recorded: Exchange[],
  exchange: Exchange | undefined,
  intervals: RetryInterval[],
): Wait | undefined {
  const index = exchange === undefined ? 0 : recorded.indexOf(exchange);
  const before = recorded[index - 1];
  const took = exchange?.msSincePrevious;
  if (before === undefined || took === undefined) return undefined;

  const asked = askedFor(before);
  const possible =
    asked === undefined
      ? [...retryWaits(failuresBefore(recorded, index), intervals), POLL]
      : [{ least: asked, most: asked }];
  const fitting = possible.filter(({ least, most }) => least - 10 <= took && took <= most + 100);
  if (fitting.length === 0) return undefined;
  return {
    least: Math.min(...fitting.map(({ least }) => least)),
    most: Math.max(...fitting.map(({ most }) => most)),
  };
}

/** Polls are 10 s apart unless the service asks otherwise. */
const POLL: Wait = { least: 10_000, most: 10_000 };

function askedFor({ response: { headers = {} } }: Exchange): number | undefined {
  if (headers["retry-after-ms"] !== undefined) return Number(headers["retry-after-ms"]);
  if (headers["retry-after"] !== undefined) return Number(headers["retry-after"]) * 1000;
  return undefined;
}

/** How often the same request had failed in a row. */
function failuresBefore(recorded: Exchange[], index: number): number {
  const { method, path } = recorded[index]?.request ?? {};
  const others = recorded.slice(0, index).reverse();
  const end = others.findIndex(
    ({ request, response }) =>
      !isDeepStrictEqual([request.method, request.path], [method, path]) ||
      (response.status ?? 0) < 400,
  );
  return end < 0 ? index : end;
}

interface RetryInterval {
  readonly intervalMs: number;
  readonly maxMs: number;
}

/** Without a retry block, and for the requests that ignore it. */
const WITHOUT_BLOCK: RetryInterval = { intervalMs: 800, maxMs: 60_000 };

/** The n-th wait is (2^n - 1) times the interval, times 0.8 to 1.3, but never more than the maximum. */
function retryWaits(failures: number, intervals: RetryInterval[]): Wait[] {
  if (failures === 0) return [];
  return intervals.map(({ intervalMs, maxMs }) => {
    const base = (2 ** failures - 1) * intervalMs;
    return { least: Math.min(maxMs, base * 0.8), most: Math.min(maxMs, base * 1.3) };
  });
}

function retryIntervals(config: JsonObject): RetryInterval[] {
  return [WITHOUT_BLOCK, ...retryBlocks(config).map(toInterval)];
}

function retryBlocks(config: Json): JsonObject[] {
  if (Array.isArray(config)) return config.flatMap(retryBlocks);
  if (!isObject(config)) return [];
  const own = isObject(config["retry"]) ? [config["retry"]] : [];
  return [...own, ...Object.values(config).flatMap(retryBlocks)];
}

function toInterval(retry: JsonObject): RetryInterval {
  const { interval_seconds = 10, max_interval_seconds = 180 } = retry;
  return {
    intervalMs: Number(interval_seconds) * 1000,
    maxMs: Number(max_interval_seconds) * 1000,
  };
}
