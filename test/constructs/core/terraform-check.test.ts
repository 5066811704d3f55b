import { Lazy } from "cdktf";
import { TerraformCheck } from "../../../lib/constructs/core/terraform-check";
import { Template } from "../../../lib/constructs/testing/template";
import { newStack } from "../../support/new-stack";

test("renders a check block, tokens resolved", () => {
  const stack = newStack();
  new TerraformCheck(stack, "Route", {
    condition: "${local.ok}",
    errorMessage: Lazy.stringValue({ produce: () => "It is not ok." }),
  });

  expect(Template.fromStack(stack).checks).toEqual({
    Route: { assert: [{ condition: "${local.ok}", error_message: "It is not ok." }] },
  });
});
