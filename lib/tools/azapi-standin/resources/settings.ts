import { toJson, toJsonObject } from "../values/convert";
import { DiagnosticError } from "../protocol/diagnostic";
import { compileExpression } from "./expression";
import type { RetrySettings } from "../client/retry";
import type { Json } from "../values/json";
import type { Value, ValueMap } from "../values/value";

/** A text attribute; empty when it is absent. */
export function text(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A list of texts; empty when it is absent. */
export function texts(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

/** A map of texts; empty when it is absent. */
export function textMap(value: Value | undefined): { [key: string]: string } {
  const entries = Object.entries(toJsonObject(value ?? null));
  return Object.fromEntries(entries.map(([key, item]) => [key, item === null ? "" : String(item)]));
}

/** Query parameters: azapi joins several values of one with commas. */
export function queryParameters(value: Value | undefined): { [key: string]: string } {
  const lists = Object.entries(toJsonObject(value ?? null));
  return Object.fromEntries(lists.map(([name, values]) => [name, [values].flat().join(",")]));
}

/** The `retry` attribute; undefined when it is absent. azapi does not set defaults in data sources. */
export function retrySettings(value: Value | undefined): RetrySettings | undefined {
  if (value === null || value === undefined) return undefined;
  const settings = toJsonObject(value);
  return {
    expressions: expressionsIn(settings.error_message_regex),
    intervalSeconds: numberOr(settings.interval_seconds, 10),
    maxIntervalSeconds: numberOr(settings.max_interval_seconds, 180),
  };
}

/** What was unknown when the configuration was checked is compiled for the first time here. */
function expressionsIn(given: Json | undefined): RegExp[] {
  return (Array.isArray(given) ? given : []).map((expression) => {
    try {
      return compileExpression(String(expression));
    } catch (error) {
      throw new DiagnosticError("Invalid regular expression", (error as Error).message);
    }
  });
}

function numberOr(value: Json | undefined, fallback: number): number {
  return typeof value === "number" ? value : fallback;
}

const MINUTE_MS = 60_000;
const DEFAULT_TIMEOUTS = {
  create: 30 * MINUTE_MS,
  read: 5 * MINUTE_MS,
  update: 30 * MINUTE_MS,
  delete: 30 * MINUTE_MS,
};

/** How long an operation may take, from the block `timeouts`. */
export function timeoutOf(row: ValueMap, operation: keyof typeof DEFAULT_TIMEOUTS): number {
  const given = toJson(row.timeouts ?? null);
  const duration = given === null ? "" : text((given as ValueMap)[operation]);
  if (duration === "") return DEFAULT_TIMEOUTS[operation];
  const milliseconds = parseDuration(duration);
  if (milliseconds === undefined) {
    throw new DiagnosticError(
      "Timeout Cannot Be Parsed",
      `timeout for "${operation}" cannot be parsed`,
    );
  }
  return milliseconds;
}

const UNITS: { [unit: string]: number } = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
};
const PART = /(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g;

/** A duration as Go writes it (`1h30m`), in milliseconds; undefined when it is not valid. */
export function parseDuration(duration: string): number | undefined {
  const unsigned = duration.replace(/^[+-]/, "");
  if (unsigned.replace(PART, "") !== "" || unsigned === "") return undefined;
  const parts = [...unsigned.matchAll(PART)];
  const total = parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ""] ?? 0),
    0,
  );
  return duration.startsWith("-") ? -total : total;
}
