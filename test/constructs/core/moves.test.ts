import { TerraformElement, TerraformResource, TerraformStack, Testing } from "cdktf";
import { Construct, type Node } from "constructs";
import { continueFormer } from "../../../lib/constructs/core/former-id";
import { synthesize } from "../../../lib/constructs/testing/synthesize";
import { newStack } from "../../support/new-stack";

const THING = { terraformResourceType: "thing" };

function thing(scope: Construct, id = "Resource"): TerraformResource {
  return new TerraformResource(scope, id, THING);
}

/** The address that a resource has below such constructs in a program without renaming. */
function addressBelow(...ids: string[]): string {
  const scope = ids.reduce<Construct>((above, id) => new Construct(above, id), newStack());
  return `thing.${thing(scope).friendlyUniqueId}`;
}

test("moves what is in a construct from the address that it had under the former id", () => {
  const stack = newStack();
  const now = new Construct(stack, "Now");
  continueFormer(now, "Before");
  thing(now);
  thing(new Construct(now, "Deeper"));
  expect(synthesize(stack)["moved"]).toEqual([
    { from: addressBelow("Before"), to: addressBelow("Now") },
    { from: addressBelow("Before", "Deeper"), to: addressBelow("Now", "Deeper") },
  ]);
});

test("chains the addresses of constructs in each other, each with one origin", () => {
  const stack = newStack();
  const outer = new Construct(stack, "Outer");
  const inner = new Construct(outer, "Inner");
  continueFormer(inner, "I");
  continueFormer(outer, "O");
  thing(inner);
  expect(synthesize(stack)["moved"]).toEqual([
    { from: addressBelow("O", "I"), to: addressBelow("O", "Inner") },
    { from: addressBelow("O", "Inner"), to: addressBelow("Outer", "I") },
    { from: addressBelow("Outer", "I"), to: addressBelow("Outer", "Inner") },
  ]);
});

test("leaves alone what has its own logical id", () => {
  const stack = newStack();
  const now = new Construct(stack, "Now");
  continueFormer(now, "Before");
  thing(now).overrideLogicalId("mine");
  expect(synthesize(stack)).not.toHaveProperty("moved");
});

test("follows a stack with its own way to name things, and leaves no constructs behind", () => {
  class Named extends TerraformStack {
    protected override allocateLogicalId(element: TerraformElement | Node): string {
      const node = TerraformElement.isTerraformElement(element) ? element.node : element;
      return node.path.replace(/\W/g, "_");
    }
  }
  const stack = new Named(Testing.app(), "stack");
  const now = new Construct(stack, "Now");
  continueFormer(now, "Before");
  thing(now);
  expect(synthesize(stack)["moved"]).toEqual([
    { from: "thing.stack_Before_Resource", to: "thing.stack_Now_Resource" },
  ]);
  expect(stack.node.tryFindChild("Before")).toBeUndefined();
});
