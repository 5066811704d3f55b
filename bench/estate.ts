const GROUP = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";

/** The project that publishes. */
export const PROJECT = `${GROUP}/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support`;

/** What every agent may read. */
export const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/manuals`;

/** The group that may call every agent. */
export const CALLER = "5f2d3c1e-0000-4000-8000-000000000001";
