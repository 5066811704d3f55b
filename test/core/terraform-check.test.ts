import { Testing, TerraformStack, App, Lazy } from "cdktf";
import { TerraformCheck } from "../../lib/core/terraform-check";

test("renders a check block, tokens resolved", () => {
  const stack = new TerraformStack(new App({ outdir: "unused" }), "stack");
  new TerraformCheck(stack, "Route", {
    condition: "${local.ok}",
    errorMessage: Lazy.stringValue({ produce: () => "It is not ok." }),
  });

  const synthesized = JSON.parse(Testing.synth(stack)) as { check: unknown };

  expect(synthesized.check).toEqual({
    Route: { assert: [{ condition: "${local.ok}", error_message: "It is not ok." }] },
  });
});
