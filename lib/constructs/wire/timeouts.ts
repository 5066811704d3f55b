import { defined } from "../core/defined";

/** azapi's own defaults, stated here so that they stay the same if azapi changes them. */
const TIMEOUTS = { create: "30m", update: "30m", delete: "30m", read: "5m" };

/** The user's timeouts. */
type Given = { readonly [operation in keyof typeof TIMEOUTS]?: string } | undefined;

/** How long each operation on a resource may take. */
export function timeoutsOf(given: Given): typeof TIMEOUTS {
  return { ...TIMEOUTS, ...defined(given ?? {}) };
}

/** How long a read at plan may take. */
export function readTimeoutsOf(given: Given): Pick<typeof TIMEOUTS, "read"> {
  return { read: timeoutsOf(given).read };
}
