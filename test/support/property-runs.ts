import type { Parameters } from "fast-check";

/** For each property of a file; the eight of commands make 5,600 command lines and files. */
const MANY = 700;

/**
 * How often a property is tried. In `npm test`, a small sample that is always the same; in `npm run test:properties`,
 * many times, each time with others, or as often as `PROPERTY_RUNS` says. fast-check prints the seed of what fails.
 */
export function propertyRuns<T>(sample: number): Parameters<T> {
  const wanted = Number(process.env["PROPERTY_RUNS"] || 0);
  if (wanted > 0) return { numRuns: wanted };
  return "triesManyTimes" in globalThis ? { numRuns: MANY } : { numRuns: sample, seed: 1 };
}
