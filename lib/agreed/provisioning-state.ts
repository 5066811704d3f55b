/** Azure Resource Manager's word for what is done being made: a resource, or an identity of an application. */
export const SUCCEEDED = "Succeeded";

/** Its words for what is still being made or changed. */
export const UNDER_WAY = ["Creating", "Updating"];

/** Its words for what does not get ready by itself. */
export const BROKEN = ["Failed", "Canceled"];
