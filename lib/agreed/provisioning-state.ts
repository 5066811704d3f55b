/** Path to the provisioning state in the JSON of a resource. */
export const PROVISIONING_STATE = "properties.provisioningState";

/** Azure Resource Manager's state of what is ready: a resource, or an identity of an application. */
export const SUCCEEDED = "Succeeded";

/** Its states of what is still being created or changed. */
export const UNDER_WAY = ["Creating", "Updating"];

/** Its states of what will not become ready by itself. */
export const BROKEN = ["Failed", "Canceled"];
