import { defined } from "../core/defined";

/** azapi's own; stated, so that they stay when azapi changes its mind. */
const TIMEOUTS = { create: "30m", update: "30m", delete: "30m", read: "5m" };

/** Those that somebody gives. */
type Given = { readonly [operation in keyof typeof TIMEOUTS]?: string } | undefined;

/** How long each operation on a resource may take. */
export function timeoutsOf(given: Given): typeof TIMEOUTS {
  return { ...TIMEOUTS, ...defined(given ?? {}) };
}

/** How long it may take to read at plan. */
export function readTimeoutsOf(given: Given): Pick<typeof TIMEOUTS, "read"> {
  return { read: timeoutsOf(given).read };
}
