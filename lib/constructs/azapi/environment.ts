import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";

const ENVIRONMENTS = new WeakMap<IConstruct, string>();

/** Remembers the Azure cloud that a stack's provider names. */
export function setEnvironment(provider: IConstruct, environment: string | undefined): void {
  const stack = stackOf(provider);
  if (stack !== undefined && environment !== undefined) ENVIRONMENTS.set(stack, environment);
}

/** The Azure cloud that the provider of a stack names, as far as it exists by now; undefined if it names none. */
export function environmentOf(construct: IConstruct): string | undefined {
  const stack = stackOf(construct);
  return stack && ENVIRONMENTS.get(stack);
}

function stackOf(construct: IConstruct): IConstruct | undefined {
  return construct.node.scopes.find((scope) => TerraformStack.isStack(scope));
}
