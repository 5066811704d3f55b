import type { FixedPaths } from "./overrides";
import type { ResourceElement } from "./resource-element";

/**
 * Refuses overrides of a construct's resource at these paths, and several instances of it: every expression of the
 * construct names the one.
 */
export function fixArguments(resource: ResourceElement, fixed: FixedPaths): void {
  resource._fix({ ...fixed, count: LOOP, for_each: LOOP });
  resource._checkChanges(() => checkSingle(resource));
}

/** The same paths within the body, and within what azapi merges over it. */
export function inBodies(properties: FixedPaths): FixedPaths {
  const paths = ["body", "sensitive_body"].flatMap((body) =>
    Object.entries(properties).map(([name, instead]) => [`${body}.properties.${name}`, instead]),
  );
  return Object.fromEntries(paths) as FixedPaths;
}

function checkSingle({ count, forEach }: ResourceElement): string[] {
  return [
    ...(count === undefined ? [] : [`count cannot be set: ${LOOP}`]),
    ...(forEach === undefined ? [] : [`forEach cannot be set: ${LOOP}`]),
  ];
}

const LOOP = "create several constructs, with a loop in TypeScript";
