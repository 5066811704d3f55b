import { WRITE_AGENTS } from "../../../../azure/data-actions";
import { dataActionForbidden } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";

/**
 * Recorded 2026-06-23: the PUT of an application needs a data action besides the right to write, so Contributor alone
 * is not enough; this is not documented.
 */
export const assertMayWriteAgents =
  ({ access }: Pick<Services, "access">): NonNullable<ArmType["assertAlsoPermitted"]> =>
  ({ id, caller }, { method }) => {
    if (method !== "PUT") return;
    if (!access.allows(caller, id.id, "dataActions", WRITE_AGENTS)) throw dataActionForbidden();
  };
