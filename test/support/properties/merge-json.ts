import { AZAPI_REQUIRED } from "../initialized-terraform";

export interface Json {
  readonly [key: string]: unknown;
}

/** What describes infrastructure; providers and Terraform's own settings stand once. */
const SECTIONS = ["check", "data", "locals", "output", "resource", "variable"];

/** Stacks whose addresses differ, as one configuration. */
export function mergeJson(stacks: Json[]): Json {
  const merged: { [key: string]: unknown } = {
    ...AZAPI_REQUIRED,
    provider: { azapi: [{}, { alias: "second" }] },
  };
  for (const section of SECTIONS) {
    const all = stacks.map((stack) => stack[section]).reduce(merge, undefined);
    if (all !== undefined) merged[section] = all;
  }
  return merged;
}

function merge(one: unknown, other: unknown): unknown {
  if (!isObject(one) || !isObject(other)) return other ?? one;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(one[key], other[key])]));
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
