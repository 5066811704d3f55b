import { TerraformDataSource, type TerraformLocal, type TerraformResource } from "cdktf";

/*
 * Where Terraform finds an element of the same stack, as plain text for expressions that are written by hand. A
 * token would bring its own `${}` into them.
 */

export function addressOf(element: TerraformResource | TerraformDataSource): string {
  const address = `${element.terraformResourceType}.${element.friendlyUniqueId}`;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${address}` : address;
}

export function addressOfLocal(local: TerraformLocal): string {
  return `local.${local.friendlyUniqueId}`;
}
