import type { Parameters } from "fast-check";

/**
 * How often a property is tried: a small sample that is always the same, or as often as `PROPERTY_RUNS` says, each time
 * with others. fast-check prints the seed of what fails.
 */
export function propertyRuns<T>(sample: number): Parameters<T> {
  const wanted = Number(process.env["PROPERTY_RUNS"] ?? 0);
  return wanted > 0 ? { numRuns: wanted } : { numRuns: sample, seed: 1 };
}
