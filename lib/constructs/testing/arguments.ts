import { TerraformStack } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { checkRequiredText } from "../core/checks";
import { show } from "../core/show";

/** An app has no Terraform JSON: each of its stacks has. */
export function checkStack(argument: string, value: unknown): string[] {
  if (TerraformStack.isStack(value)) return [];
  return [`${argument} must be a TerraformStack, got ${show(value)}${stacksBelow(value)}`];
}

export function checkConstruct(argument: string, value: unknown): string[] {
  if (Construct.isConstruct(value)) return [];
  return [`${argument} must be a construct, got ${show(value)}`];
}

export function checkType(argument: string, value: unknown): string[] {
  return checkRequiredText(argument, value);
}

function stacksBelow(value: unknown): string {
  if (!Construct.isConstruct(value)) return "";
  const stacks = (value as IConstruct).node.findAll().filter(TerraformStack.isStack);
  if (stacks.length === 0) return "";
  return `: pass one of its stacks, ${stacks.map(({ node }) => node.path).join(", ")}`;
}
