import type { PlanOptions } from "../../lib/tools/terraform/arguments";
import { TerraformError } from "../../lib/tools/terraform/terraform-error";
import type { Terraform } from "../../lib/tools/terraform/terraform";

/** Plans and applies in one command: saving, reading and then applying a plan takes three. */
export async function applyAtOnce(
  terraform: Terraform,
  { destroy = false, replace }: Pick<PlanOptions, "destroy" | "replace"> = {},
): Promise<void> {
  const { exitCode, stderr } = await terraform.run([
    "apply",
    "-auto-approve",
    "-no-color",
    "-input=false",
    ...(destroy ? ["-destroy"] : []),
    ...(replace === undefined ? [] : [`-replace=${replace}`]),
  ]);
  if (exitCode !== 0)
    throw new TerraformError(`terraform apply failed with exit code ${exitCode}:\n${stderr}`);
}
