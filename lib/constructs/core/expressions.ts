import { TerraformDataSource, type TerraformLocal, type TerraformResource } from "cdktf";

/*
 * Expressions written by hand, about elements of the same stack. cdktf's tokens would bring their own `${}` into
 * them, and each records a stack trace.
 */

/** Where Terraform finds a resource or data source. */
export function addressOf(element: TerraformResource | TerraformDataSource): string {
  const address = `${element.terraformResourceType}.${element.friendlyUniqueId}`;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${address}` : address;
}

/** Where Terraform finds a local. */
export function addressOfLocal(local: TerraformLocal): string {
  return `local.${local.friendlyUniqueId}`;
}

/** An expression as a value of its own or as part of a text. */
export function inText(expression: string): string {
  return `\${${expression}}`;
}
