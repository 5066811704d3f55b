import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { throwIfAny } from "./errors";

/**
 * The scope of an element, unless its stack comes from the other core. CDK for Terraform and CDK Terrain recognize each
 * other's stacks and elements but cannot synthesize them together, and fail later with a TypeError of their own (seen
 * with cdktf 0.21 and cdktn 0.24).
 */
export function inSameCore(scope: Construct, id: string): Construct {
  const stack = TerraformStack.of(scope);
  const used = coreOf(stack.constructor);
  const ours = coreOf(TerraformStack);
  const isOther = used !== undefined && used !== ours;
  const fault = `the stack is of ${used}, but the construct ${id} comes from ${ours}-foundry-agents: import it from ${used}-foundry-agents`;
  throwIfAny(stack, "OtherCore", isOther ? [fault] : []);
  return scope;
}

/** The module of a class of stacks: both cores note it on each of their classes for jsii, and subclasses inherit it. */
function coreOf(stackClass: object): string | undefined {
  const { fqn } = (stackClass as { readonly [JSII]?: { readonly fqn: string } })[JSII] ?? {};
  return fqn?.split(".")[0];
}

const JSII = Symbol.for("jsii.rtti");
