import { TerraformOutput } from "cdktf";
import { ResourceElement } from "../../../lib/constructs/core/resource-element";
import { Template } from "../../../lib/constructs/testing";
import { newStack } from "../../support/new-stack";

class Element extends ResourceElement {}

test("keeps its lifecycle, and refers to its attributes", () => {
  const stack = newStack();
  const element = new Element(stack, "Element", {
    terraformResourceType: "terraform_data",
    lifecycle: { createBeforeDestroy: true },
  });
  element.lifecycle = { preventDestroy: true };
  new TerraformOutput(stack, "id", { value: element.getStringAttribute("id") });

  const template = Template.fromStack(stack);
  expect(template.resources("terraform_data")).toEqual({
    Element: { lifecycle: { create_before_destroy: true, prevent_destroy: true } },
  });
  expect(template.outputs).toEqual({ id: { value: "${terraform_data.Element.id}" } });
});

test("notes no names in its metadata that do not apply", () => {
  const element = new Element(newStack(), "Element", { terraformResourceType: "terraform_data" });
  expect(element.toMetadata()).not.toHaveProperty("overrides");
});
