import type { TerraformMetaArguments } from "cdktf";
import { isAbsent } from "../core/checks";
import { defined } from "../core/defined";

/** Terraform's own arguments of an element, none left out. */
export type MetaArguments = { [argument in keyof TerraformMetaArguments]: unknown };

/** Terraform's own meta-arguments, out of props that contain azapi's arguments too. */
export function metaArguments(props: TerraformMetaArguments): TerraformMetaArguments {
  const { connection, count, dependsOn, forEach, lifecycle, provider, provisioners } = props;
  const known = { connection, count, dependsOn, forEach, lifecycle, provider, provisioners };
  known satisfies Required<MetaArguments>;
  // cdktf fails for null.
  return defined({
    ...known,
    lifecycle: isAbsent(lifecycle) ? undefined : defined(lifecycle),
  }) as TerraformMetaArguments;
}
