import type { TerraformProviderGeneratorMetadata } from "cdktf";
import { AZAPI_VERSION_CONSTRAINT } from "../../agreed/azapi-release";

/** Makes cdktf require the azapi provider for an element: a stack without it fails at synth. */
export function azapiMetadata(
  version: string = AZAPI_VERSION_CONSTRAINT,
): TerraformProviderGeneratorMetadata {
  return { providerName: "azapi", providerVersion: version };
}
