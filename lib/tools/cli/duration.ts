import { UserError } from "./user-error";

const UNITS: { readonly [unit: string]: number } = { s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a time such as `90s`, `5m` or `1h`. */
export function parseDuration(option: string, text: string): number {
  const [, count, unit = ""] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? [];
  const factor = UNITS[unit];
  if (count !== undefined && factor !== undefined) return Number(count) * factor;
  throw new UserError(`${option} takes a time such as 90s, 5m or 1h, got "${text}"`);
}
