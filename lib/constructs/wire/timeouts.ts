import { Token } from "cdktf";
import { defined } from "../core/defined";

/** azapi's own defaults, stated here so that they stay the same if azapi changes them. */
const TIMEOUTS = { create: "30m", update: "30m", delete: "30m", read: "5m" };

/** The user's timeouts. */
type Given = { readonly [operation in keyof typeof TIMEOUTS]?: string } | undefined;

/** How long each operation on a resource may take. */
export function timeoutsOf(given: Given): typeof TIMEOUTS {
  return { ...TIMEOUTS, ...defined(given ?? {}) };
}

/**
 * Role assignments are retried while their principal or role is unknown, until the time is over: a retry has no limit of
 * its own in azapi. A principal and a role whose ids are in the code are not made in the same apply. One that a script
 * made just before is known everywhere within minutes; after that, the id is wrong.
 */
export function roleAssignmentTimeouts(
  given: Given,
  { principalId, roleDefinitionGuid }: { principalId: string; roleDefinitionGuid: string },
): typeof TIMEOUTS {
  const mayBeNew = Token.isUnresolved(principalId) || Token.isUnresolved(roleDefinitionGuid);
  return timeoutsOf(mayBeNew ? given : { create: "5m", ...defined(given ?? {}) });
}

/** How long a read at plan may take. */
export function readTimeoutsOf(given: Given): Pick<typeof TIMEOUTS, "read"> {
  return { read: timeoutsOf(given).read };
}
