import { TerraformData } from "../../../lib/constructs/core/terraform-data";
import { Template } from "../../../lib/constructs/testing";
import { newStack } from "../../support/new-stack";

test("keeps its lifecycle when an aspect assigns another one", () => {
  const stack = newStack();
  const data = new TerraformData(stack, "Data", { lifecycle: { createBeforeDestroy: true } });
  data.lifecycle = { preventDestroy: false };
  expect(Template.fromStack(stack).resources("terraform_data")).toEqual({
    Data: { lifecycle: { create_before_destroy: true, prevent_destroy: false } },
  });
});

test("is a place in Terraform's order", () => {
  const stack = newStack();
  const first = new TerraformData(stack, "First", {});
  new TerraformData(stack, "Second", { dependsOn: [first], lifecycle: { preventDestroy: true } });
  expect(Template.fromStack(stack).resources("terraform_data")).toEqual({
    First: {},
    Second: { depends_on: ["terraform_data.First"], lifecycle: { prevent_destroy: true } },
  });
});

test("remembers a value", () => {
  const stack = newStack();
  new TerraformData(stack, "Data", { input: "v" });
  expect(Template.fromStack(stack).resources("terraform_data")).toEqual({ Data: { input: "v" } });
});
