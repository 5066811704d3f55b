import type { ArmType } from "./arm-types/arm-type";
import { completed } from "./data-plane/invocations/slow";
import { invocationKey } from "./entities/invocation";
import type { Services } from "./services/services";

/** Finishes what was running when an earlier process ended: its time passed while nobody waited. */
export function finishRunning(
  { invocations, longRunning }: Pick<Services, "invocations" | "longRunning">,
  types: ArmType[],
): void {
  // From the leaves up, so an application is served from the first moment of its timeline.
  for (const { finishRunning } of types.toReversed()) finishRunning?.();
  for (const { agentKey, id } of invocations.under("")) {
    invocations.update(invocationKey(agentKey, id), completed);
  }
  longRunning.finishAll();
}
