import type { Behaviours } from "../behaviours/behaviours";
import { lacksDataAction, permissionDenied } from "../errors/caller-errors";
import type { ServiceError } from "../http/service-error";

/** What a principal may not do. */
interface Denied {
  readonly principalId: string;
  readonly dataAction: string;
  /** Such as `POST /api/projects/{projectName}/applications/*`. */
  readonly operation: string;
}

/** The answer to a caller whose roles do not allow a call. @param documented - the 403 */
export function missingRole(
  { missingRole }: Pick<Behaviours, "missingRole">,
  { principalId, dataAction, operation }: Denied,
  documented: ServiceError,
): ServiceError {
  if (missingRole === 403) return documented;
  return permissionDenied(lacksDataAction(principalId, dataAction, operation));
}
