/*
 * Types of the resources that agents access.
 */

export const BLOB_CONTAINER = "Microsoft.Storage/storageAccounts/blobServices/containers";
export const COGNITIVE_ACCOUNT = "Microsoft.CognitiveServices/accounts";
export const CONTAINER_REGISTRY = "Microsoft.ContainerRegistry/registries";
export const COSMOS_ACCOUNT = "Microsoft.DocumentDB/databaseAccounts";
export const KEY_VAULT = "Microsoft.KeyVault/vaults";
export const KEY_VAULT_SECRET = "Microsoft.KeyVault/vaults/secrets";
export const LOG_ANALYTICS_WORKSPACE = "Microsoft.OperationalInsights/workspaces";
export const SEARCH_INDEX = "Microsoft.Search/searchServices/indexes";
export const SEARCH_SERVICE = "Microsoft.Search/searchServices";
export const STORAGE_ACCOUNT = "Microsoft.Storage/storageAccounts";
export const STORAGE_QUEUE = "Microsoft.Storage/storageAccounts/queueServices/queues";
