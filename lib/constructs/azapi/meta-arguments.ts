import type { TerraformMetaArguments } from "cdktf";

/** Terraform's own arguments of an element, none left out. */
export type MetaArguments = { [argument in keyof TerraformMetaArguments]: unknown };

/** Terraform's own meta-arguments, out of props that contain azapi's arguments too. */
export function metaArguments(props: TerraformMetaArguments): TerraformMetaArguments {
  const { connection, count, dependsOn, forEach, lifecycle, provider, provisioners } = props;
  const known = { connection, count, dependsOn, forEach, lifecycle, provider, provisioners };
  return known satisfies Required<MetaArguments> as TerraformMetaArguments;
}
