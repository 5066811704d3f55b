import { TerraformDataSource, type TerraformLocal, type TerraformResource } from "cdktf";

/*
 * Hand-written expressions about elements of the same stack. cdktf's tokens would nest their own `${}` in them, and
 * each token records a stack trace.
 */

/** The Terraform address of a resource or data source. */
export function addressOf(element: TerraformResource | TerraformDataSource): string {
  const address = `${element.terraformResourceType}.${element.friendlyUniqueId}`;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${address}` : address;
}

/** The Terraform address of a local. */
export function addressOfLocal(local: TerraformLocal): string {
  return `local.${local.friendlyUniqueId}`;
}

/** An expression as a whole value or as part of a text. */
export function inText(expression: string): string {
  return `\${${expression}}`;
}
