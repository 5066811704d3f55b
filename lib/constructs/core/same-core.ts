import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { throwIfAny } from "./errors";

const JSII = Symbol.for("jsii.rtti");

/**
 * Throws `OtherCore` if a construct is to be in a stack of the other core. CDK for Terraform and CDK Terrain recognize
 * each other's stacks and elements but cannot synthesize them together, and fail later with a TypeError of their own
 * (seen with cdktf 0.21 and cdktn 0.24).
 */
export function checkSameCore(scope: IConstruct, id: string): void {
  const stack = stackAround(scope);
  const used = coreOf(stack?.constructor);
  if (stack === undefined || used === undefined || used === OURS) return;
  throwIfAny(stack, "OtherCore", [
    `the stack belongs to ${used}, but the construct ${id} comes from ${OURS}-foundry-agents: import it from ${used}-foundry-agents`,
  ]);
}

function stackAround(scope: IConstruct | undefined): IConstruct | undefined {
  return scope === undefined || TerraformStack.isStack(scope)
    ? scope
    : stackAround(scope.node.scope);
}

/** The module of a class of stacks: both cores note it on each of their classes for jsii, and subclasses inherit it. */
function coreOf(stackClass: object | undefined): string | undefined {
  const noted = (stackClass as { readonly [JSII]?: { readonly fqn: string } } | undefined)?.[JSII];
  return noted?.fqn.split(".")[0];
}

const OURS = coreOf(TerraformStack);
