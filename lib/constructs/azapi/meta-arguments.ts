import type { TerraformMetaArguments } from "cdktf";

type MetaArguments = { [argument in keyof Required<TerraformMetaArguments>]: unknown };

/** Terraform's own meta-arguments, out of props that contain azapi's arguments too. */
export function metaArguments(props: TerraformMetaArguments): TerraformMetaArguments {
  const { connection, count, dependsOn, forEach, lifecycle, provider, provisioners } = props;
  const known = { connection, count, dependsOn, forEach, lifecycle, provider, provisioners };
  return known satisfies MetaArguments as TerraformMetaArguments;
}
