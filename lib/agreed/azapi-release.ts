/** Where Terraform finds azapi. */
export const AZAPI_SOURCE = "Azure/azapi";

/** The release that the elements and the stand-in model, in schema and behavior. */
export const AZAPI_VERSION = "2.12.0";

/** The releases that Terraform may use: this minor release and later ones of the same major, as in `~> 2.12`. */
export const AZAPI_VERSION_CONSTRAINT = `~> ${AZAPI_VERSION.replace(/\.\d+$/, "")}`;
