import { TerraformLocal, TerraformResource, type TerraformStack } from "cdktf";
import { Construct } from "constructs";
import {
  continueFormer,
  FORMER_ID,
  type FormerIdOptions,
} from "../../../lib/constructs/core/former-id";
import { Template } from "../../../lib/constructs/testing";
import { newStack } from "../../support/new-stack";

/** A construct with a resource in it. */
class Holder extends Construct {
  readonly resource: TerraformResource;

  constructor(scope: Construct, id: string, { formerId }: FormerIdOptions = {}) {
    super(scope, id);
    this.resource = new TerraformResource(this, "Resource", { terraformResourceType: "thing" });
    continueFormer(this, formerId);
  }
}

const check = (formerId: unknown) => FORMER_ID.formerId("formerId", formerId);

function synthesize(stack: TerraformStack): unknown {
  return Template.fromStack(stack);
}

test.each([undefined, null])("%j is no former id", (formerId) => {
  const stack = newStack();
  const holder = new Holder(stack, "Now", { formerId } as unknown as FormerIdOptions);
  expect(check(formerId)).toEqual([]);
  expect(holder.node.tryFindChild("Moves")).toBeUndefined();
});

test("fails with a former id that is empty, no text, or a token", () => {
  const token = new TerraformLocal(newStack(), "local", "x").asString;
  expect(check("")).toEqual(["formerId must not be empty"]);
  expect(check(1)).toEqual(["formerId must be a string, got 1"]);
  expect(check(token)).toEqual([
    "formerId must be a plain string, not a token: it determines a Terraform address",
  ]);
});

test.each(["constructor", "__proto__", "toString"])("fails with %s, which is no id", (formerId) => {
  expect(check(formerId)).toEqual([
    `formerId must be the id of a construct, and none can have the id ${formerId}`,
  ]);
});

test("fails if it is the id of a construct that is there", () => {
  const stack = newStack();
  new Holder(stack, "Now", { formerId: "Before" });
  new Construct(stack, "Before");
  expect(() => synthesize(stack)).toThrow(
    '[stack/Now] [AmbiguousFormerId] formerId "Before" is the id of stack/Before, which is still there',
  );
});

test("fails if it is the construct's own id", () => {
  const stack = newStack();
  new Holder(stack, "Now", { formerId: "Now" });
  expect(() => synthesize(stack)).toThrow(
    '[stack/Now] [AmbiguousFormerId] formerId "Now" is the construct\'s own id: leave formerId out',
  );
});

test("fails if two constructs at one place name the same former id", () => {
  const stack = newStack();
  new Holder(stack, "First", { formerId: "Before" });
  new Holder(stack, "Second", { formerId: "Before" });
  expect(() => synthesize(stack)).toThrow(
    '[stack/First] [AmbiguousFormerId] stack/Second has the formerId "Before" too',
  );
});

test("knows a former id with a slash in both of its spellings", () => {
  const stack = newStack();
  new Holder(stack, "First", { formerId: "a/b" });
  new Holder(stack, "Second", { formerId: "a--b" });
  expect(() => synthesize(stack)).toThrow(
    '[stack/First] [AmbiguousFormerId] stack/Second has the formerId "a--b" too',
  );
});

test("takes the same former id at two places", () => {
  const stack = newStack();
  for (const id of ["First", "Second"]) {
    new Holder(new Construct(stack, id), "Now", { formerId: "Before" });
  }
  expect(() => synthesize(stack)).not.toThrow();
});

test("fails if a resource is moved in two ways", () => {
  const stack = newStack();
  const { resource } = new Holder(stack, "Now", { formerId: "Before" });
  resource.moveFromId("thing.Other");
  expect(() => synthesize(stack)).toThrow(
    "[AmbiguousFormerId] stack/Now/Resource is also moved with moveFromId or moveTo",
  );
});
