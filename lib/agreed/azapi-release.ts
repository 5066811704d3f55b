/** Where Terraform finds azapi. */
export const AZAPI_SOURCE = "Azure/azapi";

/** The release after whose schema and behavior the elements and the stand-in were written. */
export const AZAPI_VERSION = "2.12.0";

/** The releases that Terraform may take: this minor one and later ones, as `~> 2.12` says. */
export const AZAPI_VERSION_CONSTRAINT = `~> ${AZAPI_VERSION.replace(/\.\d+$/, "")}`;
