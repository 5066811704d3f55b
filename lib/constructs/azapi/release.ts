import type { TerraformProviderGeneratorMetadata } from "cdktf";

/** Where Terraform finds azapi. */
export const AZAPI_SOURCE = "Azure/azapi";

/** The releases whose schema and behavior these elements were written after. */
export const AZAPI_VERSION = "~> 2.12";

/** Tells cdktf that an element needs the azapi provider; a stack without one is then an error at synth. */
export function azapiMetadata(version: string = AZAPI_VERSION): TerraformProviderGeneratorMetadata {
  return { providerName: "azapi", providerVersion: version };
}
