import { changedAttributes } from "../planning";
import type { ValueMap } from "../../values/value";

/** True for a difference that azapi writes to state without sending the action again. */
export function isStateOnly(plan: ValueMap, prior: ValueMap): boolean {
  return changedAttributes(plan, prior).every((name) => name === "retry" || name === "timeouts");
}
