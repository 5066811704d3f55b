import { ROLE_DEFINITIONS } from "../../lib/azure/role-definitions";
import { permits } from "../../lib/azure/permits";
import { INVOKE_APPLICATION } from "../../lib/azure/data-actions";
import { ROLE_PERMISSIONS } from "../../lib/azure/role-permissions";

const COGNITIVE = "Microsoft.CognitiveServices/accounts";
const BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
const MESSAGES = "Microsoft.Storage/storageAccounts/queueServices/queues/messages";
const REGISTRIES = "Microsoft.ContainerRegistry/registries";

function allows(
  role: keyof typeof ROLE_DEFINITIONS,
  kind: "actions" | "dataActions",
  operation: string,
): boolean {
  return permits(ROLE_PERMISSIONS[ROLE_DEFINITIONS[role]] ?? {}, kind, operation);
}

test.each([
  ["FOUNDRY_USER", `${COGNITIVE}/projects/read`, true],
  ["FOUNDRY_USER", `${COGNITIVE}/projects/write`, false],
  ["FOUNDRY_PROJECT_MANAGER", `${COGNITIVE}/projects/applications/write`, true],
  ["FOUNDRY_PROJECT_MANAGER", "Microsoft.Authorization/roleAssignments/write", true],
  ["FOUNDRY_PROJECT_MANAGER", "Microsoft.Authorization/roleDefinitions/write", false],
  ["CONTRIBUTOR", "Microsoft.Storage/storageAccounts/write", true],
  ["CONTRIBUTOR", "Microsoft.Authorization/roleAssignments/read", true],
  ["CONTRIBUTOR", "Microsoft.Authorization/roleAssignments/write", false],
  ["OWNER", "Microsoft.Authorization/roleAssignments/write", true],
  ["USER_ACCESS_ADMINISTRATOR", "Microsoft.Authorization/roleDefinitions/write", true],
  ["USER_ACCESS_ADMINISTRATOR", `${COGNITIVE}/projects/applications/write`, false],
  [
    "ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR",
    "Microsoft.Authorization/roleAssignments/write",
    true,
  ],
  [
    "ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR",
    "Microsoft.Authorization/roleDefinitions/write",
    false,
  ],
  ["ACR_PULL", `${REGISTRIES}/pull/read`, true],
] as const)("%s, action %s: %s", (role, operation, allowed) => {
  expect(allows(role, "actions", operation)).toBe(allowed);
});

test.each([
  ["FOUNDRY_USER", INVOKE_APPLICATION, true],
  [
    "FOUNDRY_USER",
    `${COGNITIVE}/AIServices/agents/endpoints/UserIdentityImpersonation/action`,
    false,
  ],
  ["FOUNDRY_AGENT_CONSUMER", INVOKE_APPLICATION, false],
  ["AZURE_AI_DEVELOPER", INVOKE_APPLICATION, false],
  ["COGNITIVE_SERVICES_OPENAI_USER", INVOKE_APPLICATION, false],
  [
    "COGNITIVE_SERVICES_OPENAI_USER",
    `${COGNITIVE}/OpenAI/deployments/chat/completions/action`,
    true,
  ],
  ["COGNITIVE_SERVICES_OPENAI_USER", `${COGNITIVE}/OpenAI/fine-tunes/write`, false],
  ["OWNER", INVOKE_APPLICATION, false],
  ["STORAGE_BLOB_DATA_READER", INVOKE_APPLICATION, false],
  ["STORAGE_BLOB_DATA_READER", `${BLOBS}/read`, true],
  ["STORAGE_BLOB_DATA_READER", `${BLOBS}/write`, false],
  ["STORAGE_BLOB_DATA_CONTRIBUTOR", `${BLOBS}/write`, true],
  ["STORAGE_BLOB_DATA_CONTRIBUTOR", `${BLOBS}/manageOwnership/action`, false],
  ["STORAGE_BLOB_DATA_OWNER", `${BLOBS}/manageOwnership/action`, true],
  ["STORAGE_QUEUE_DATA_CONTRIBUTOR", `${MESSAGES}/write`, true],
  ["SEARCH_INDEX_DATA_READER", "Microsoft.Search/searchServices/indexes/documents/read", true],
  ["SEARCH_INDEX_DATA_READER", "Microsoft.Search/searchServices/indexes/documents/write", false],
  ["SEARCH_SERVICE_CONTRIBUTOR", "Microsoft.Search/searchServices/indexes/documents/read", false],
  ["KEY_VAULT_SECRETS_USER", "Microsoft.KeyVault/vaults/secrets/getSecret/action", true],
  ["KEY_VAULT_SECRETS_USER", "Microsoft.KeyVault/vaults/secrets/setSecret/action", false],
  ["ACR_PULL", `${REGISTRIES}/repositories/content/read`, false],
  ["CONTAINER_REGISTRY_REPOSITORY_READER", `${REGISTRIES}/repositories/content/read`, true],
  ["LOG_ANALYTICS_DATA_READER", "Microsoft.OperationalInsights/workspaces/tables/data/read", true],
] as const)("%s, data action %s: %s", (role, operation, allowed) => {
  expect(allows(role, "dataActions", operation)).toBe(allowed);
});
