import type { TerraformMetaArguments } from "cdktf";

type MetaArguments = { [argument in keyof Required<TerraformMetaArguments>]: unknown };

/** What Terraform itself knows of any element, out of the props that hold azapi's arguments too. */
export function metaArguments(props: TerraformMetaArguments): TerraformMetaArguments {
  const { connection, count, dependsOn, forEach, lifecycle, provider, provisioners } = props;
  const known = { connection, count, dependsOn, forEach, lifecycle, provider, provisioners };
  return known satisfies MetaArguments as TerraformMetaArguments;
}
