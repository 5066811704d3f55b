import { Token } from "cdktf";
import { isAbsent } from "../core/checks";
import { defined } from "../core/defined";

/** azapi's own defaults, stated here so that they stay the same if azapi changes them. */
const TIMEOUTS = { create: "30m", update: "30m", delete: "30m", read: "5m" };

/** The user's timeouts. */
type Given = { readonly [operation in keyof typeof TIMEOUTS]?: string } | undefined;

/** How long each operation on a resource may take. */
export function timeoutsOf(given: Given): typeof TIMEOUTS {
  return { ...TIMEOUTS, ...read(given) };
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
  return timeoutsOf(mayBeNew ? given : { create: "5m", ...read(given) });
}

/** How long a read at plan may take. */
export function readTimeoutsOf(given: Given): Pick<typeof TIMEOUTS, "read"> {
  return { read: timeoutsOf(given).read };
}

/** Each by its name, since an object of a class may have them as getters, which spreading would leave out. */
function read(given: Given): Partial<typeof TIMEOUTS> {
  if (isAbsent(given)) return {};
  return defined({
    create: given.create,
    update: given.update,
    delete: given.delete,
    read: given.read,
  });
}
