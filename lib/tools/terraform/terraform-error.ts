/** Something that whoever runs Terraform can put right: it is missing, or said that something is wrong. */
export class TerraformError extends Error {
  override readonly name = "TerraformError";
}
