import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { throwIfAny } from "./errors";

/** Has the stack of a construct deployed after another stack; nothing to do if it is the same. */
export function dependOnStack(construct: IConstruct, other: TerraformStack): void {
  const stack = TerraformStack.of(construct);
  if (stack === other) return;
  checkOneDirection(construct, other);
  stack.addDependency(other);
}

/**
 * Throws if a construct needs something of a stack that needs something of the construct's own stack: neither can be
 * deployed first. cdktf says so too, but neither where nor what to do.
 */
export function checkOneDirection(construct: IConstruct, other: TerraformStack): void {
  const stack = TerraformStack.of(construct);
  if (stack === other || !other.dependsOn(stack)) return;
  throwIfAny(construct, "CircularStacks", [
    `stack ${stack.node.path} needs something from stack ${other.node.path}, and vice versa, so neither can be deployed first: put both into one stack, or refer to the application of one of them by its ARM id as a plain string, with AgentApplication.fromAgentApplicationId(…)`,
  ]);
}
