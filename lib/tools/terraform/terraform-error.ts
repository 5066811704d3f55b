/** A fault that the user of Terraform can fix: Terraform is missing, or it reported an error. */
export class TerraformError extends Error {
  override readonly name = "TerraformError";
}
