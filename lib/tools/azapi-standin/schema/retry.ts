import type { NestedAttribute } from "./schema";

/** Which errors to retry, and how long to wait. In resources the numbers have defaults. */
export const RETRY: NestedAttribute = {
  nesting: "single",
  optional: true,
  attributes: {
    error_message_regex: { type: ["list", "string"], required: true },
    interval_seconds: { type: "number", optional: true, computed: true },
    max_interval_seconds: { type: "number", optional: true, computed: true },
    multiplier: { type: "number", optional: true, computed: true, deprecated: true },
    randomization_factor: { type: "number", optional: true, computed: true, deprecated: true },
  },
};
