import { App, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { checkedScope, pathBelow } from "../../../lib/constructs/core/construct-arguments";
import { azureStack } from "../../support/foundry";

test("gives the scope back", () => {
  const stack = azureStack();
  expect(checkedScope("Thing", stack, "A")).toBe(stack);
});

test.each([
  [undefined, "A", "scope must be a construct, such as a stack, got undefined"],
  ["stack", "A", 'scope must be a construct, such as a stack, got "stack"'],
  [{}, "A", "scope must be a construct, such as a stack, got {}"],
  [azureStack(), "", 'id must be a non-empty string that is known at synth, got ""'],
  [
    azureStack(),
    "constructor",
    "id must be another one than constructor, which every object in JavaScript has",
  ],
  [azureStack(), 5, "id must be a non-empty string that is known at synth, got 5"],
  [azureStack(), undefined, "id must be a non-empty string that is known at synth, got undefined"],
  [
    azureStack(),
    Token.asString({ resolve: () => "A" }),
    "id must be a non-empty string that is known at synth, got a token",
  ],
])("refuses the scope %p with the id %p", (scope, id, fault) => {
  const attempt = () => checkedScope("Thing", scope as Construct, id as string);
  expect(attempt).toThrow(`[InvalidConstruct] new Thing: ${fault}`);
});

test("names the path of what is not there yet", () => {
  const stack = azureStack();
  expect(pathBelow(stack, "A")).toBe("stack/A");
  expect(pathBelow(stack.node.root, "A")).toBe("A");
  expect(pathBelow(stack, Symbol("A") as unknown as string)).toBe("stack");
});

test.each(["2nd", "-", "東京"])(
  "fails at synth when the id %s gives no name in Terraform",
  (id) => {
    const stack = azureStack();
    new Resource(stack, id, { type: "T@1" });
    expect(() => stack.runAllValidations()).toThrow(
      /\[InvalidConstruct\] Terraform refuses the name ".*": start the id ".*" with a letter/,
    );
  },
);

test.each(["Second", "_2", "A 2"])("accepts the id %s", (id) => {
  const stack = new TerraformStack(new App(), "stack");
  new Resource(stack, id, { type: "T@1" });
  expect(() => stack.runAllValidations()).not.toThrow(/InvalidConstruct/);
});
