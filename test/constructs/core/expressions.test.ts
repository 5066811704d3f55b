import { TerraformLocal } from "cdktf";
import { DataResource } from "../../../lib/constructs/azapi/data-resource";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { addressOf, addressOfLocal, inText } from "../../../lib/constructs/core/expressions";
import { newStack } from "../../support/new-stack";

test("names elements as Terraform does in the stack", () => {
  const stack = newStack();
  expect(addressOf(new Resource(stack, "A", { type: "T@1" }))).toBe("azapi_resource.A");
  expect(addressOf(new DataResource(stack, "B", { type: "T@1" }))).toBe("data.azapi_resource.B");
  expect(addressOfLocal(new TerraformLocal(stack, "C", "x"))).toBe("local.C");
});

test("makes a value of an expression", () => {
  expect(inText("local.C")).toBe("${local.C}");
});
