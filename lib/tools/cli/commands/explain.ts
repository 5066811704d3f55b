import type { CommandContext } from "../command-context";
import { EXPLANATIONS } from "../explain/explanations";
import { findExplanation } from "../explain/find-explanation";
import { renderExplanation, renderList } from "../explain/render";
import { toJson } from "../to-json";

/** Arguments of `foundry-agents explain`. */
export interface ExplainArguments {
  readonly json?: true;
}

/** Prints what a code means and what to do about it, or all codes. */
export function explain(
  code: string | undefined,
  { json }: ExplainArguments,
  { print }: Pick<CommandContext, "print">,
): void {
  if (code === undefined) return print(json ? toJson(EXPLANATIONS, 2) : renderList(EXPLANATIONS));
  const found = findExplanation(code, EXPLANATIONS);
  print(json ? toJson(found, 2) : renderExplanation(found));
}
