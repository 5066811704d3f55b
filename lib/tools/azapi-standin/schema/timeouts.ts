import type { NestedBlock } from "./schema";

/** The block `timeouts` with the given operations. */
export function timeouts(...operations: string[]): NestedBlock {
  return {
    nesting: "single",
    attributes: Object.fromEntries(
      operations.map((operation) => [operation, { type: "string", optional: true }]),
    ),
  };
}
