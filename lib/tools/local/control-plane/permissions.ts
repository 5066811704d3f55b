import type { ArmType } from "../arm-types/arm-type";
import { assertAllowed } from "../arm-types/assert-allowed";
import type { ArmRequest } from "../arm-types/operation";
import type { Services } from "../services/services";

const VERBS = new Map([
  ["GET", "read"],
  ["PUT", "write"],
  ["DELETE", "delete"],
]);

/** Refuses what the caller's roles do not allow. */
export function assertPermitted(
  { access }: Pick<Services, "access">,
  armType: ArmType,
  asked: { readonly method: string; readonly target: string },
  request: ArmRequest,
): void {
  if (armType.isOpen) return;
  const { method, target } = asked;
  const action = `${request.id.type}/${VERBS.get(method) ?? `${target}/action`}`;
  assertAllowed(access, request.caller, request.id.id, action);
  armType.assertAlsoPermitted?.(request, { method, action });
}
