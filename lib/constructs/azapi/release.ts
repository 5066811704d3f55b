import type { TerraformProviderGeneratorMetadata } from "cdktf";
import { AZAPI_VERSION_CONSTRAINT } from "../../agreed/azapi-release";

/** Tells cdktf that an element needs the azapi provider; a stack without one is then an error at synth. */
export function azapiMetadata(
  version: string = AZAPI_VERSION_CONSTRAINT,
): TerraformProviderGeneratorMetadata {
  return { providerName: "azapi", providerVersion: version };
}
