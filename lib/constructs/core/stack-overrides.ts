import { TerraformStack, type TerraformElement } from "cdktf";
import type { Overrides } from "./overrides";

/**
 * What somebody changed with `addOverride` of a stack. cdktf applies it to the finished JSON, and has no public way to
 * read it.
 */
export function stackOverrides(stack: TerraformStack): Overrides {
  const { rawOverrides } = stack as unknown as { readonly rawOverrides?: Overrides };
  return rawOverrides ?? {};
}

/** The part of it that changes a resource: `resource.azapi_resource.Support_5CFB64A3.…`. */
export function stackOverridesOf(
  element: TerraformElement & { readonly terraformResourceType: string },
): Overrides {
  const resources = stackOverrides(TerraformStack.of(element))["resource"];
  const types = (resources ?? {}) as { readonly [type: string]: Overrides | undefined };
  const ids = types[element.terraformResourceType];
  return (ids?.[element.friendlyUniqueId] ?? {}) as Overrides;
}
