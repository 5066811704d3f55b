/** Where the JSON of a resource says whether it is done being made. */
export const PROVISIONING_STATE = "properties.provisioningState";

/** Azure Resource Manager's word for what is done: a resource, or an identity of an application. */
export const SUCCEEDED = "Succeeded";

/** Its words for what is still being made or changed. */
export const UNDER_WAY = ["Creating", "Updating"];

/** Its words for what does not get ready by itself. */
export const BROKEN = ["Failed", "Canceled"];
