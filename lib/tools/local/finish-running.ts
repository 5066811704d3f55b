import type { ArmType } from "./arm-types/arm-type";
import { completed } from "./data-plane/invocations/slow";
import { invocationKey } from "./entities/invocation";
import type { Services } from "./services/services";

/** Ends what was under way when an earlier process ended: nobody waited for it meanwhile, so its time is over. */
export function finishRunning(
  { invocations, longRunning }: Pick<Services, "invocations" | "longRunning">,
  types: ArmType[],
): void {
  // From the leaves up, so that an application is served from the first moment that its timeline tells of.
  for (const { finishRunning } of types.toReversed()) finishRunning?.();
  for (const { agentKey, id } of invocations.under("")) {
    invocations.update(invocationKey(agentKey, id), completed);
  }
  longRunning.finishAll();
}
