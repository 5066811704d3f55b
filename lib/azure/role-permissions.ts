import { INTERACT_WITH_ENDPOINT } from "./data-actions";
import { COSMOS_ROLES, HANDED_OUT_BY_PROJECT_MANAGERS, ROLE_DEFINITIONS } from "./role-definitions";

/** What a role allows; `*` matches any text. What one role excludes, another can still allow. */
export interface RolePermissions {
  readonly actions?: string[];
  readonly notActions?: string[];
  readonly dataActions?: string[];
  readonly notDataActions?: string[];
  /** GUIDs of the roles that it may assign and revoke, by a condition within the role. @default - any */
  readonly onlyRoles?: readonly string[];
}

const BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
const MESSAGES = "Microsoft.Storage/storageAccounts/queueServices/queues/messages";
const DOCUMENTS = "Microsoft.Search/searchServices/indexes/documents";

const IMPERSONATE_USER =
  "Microsoft.CognitiveServices/accounts/AIServices/agents/endpoints/UserIdentityImpersonation/action";
const NOT_FOR_USERS = [
  IMPERSONATE_USER,
  "Microsoft.CognitiveServices/accounts/OpenAI/fine-tunes-deployments/write",
  "Microsoft.CognitiveServices/accounts/AIServices/fine_tuning_deployments/write",
];

const ASSIGN_ROLES = [
  "Microsoft.Authorization/roleAssignments/write",
  "Microsoft.Authorization/roleAssignments/delete",
];
const OWNERS_ROLES = [
  ...HANDED_OUT_BY_PROJECT_MANAGERS,
  // Two container registry roles and Log Analytics Reader.
  "3bc748fc-213d-45c1-8d91-9da5725539b9",
  "2a1e307c-b015-4ebd-883e-5b7698a07328",
  "73c42c96-874c-492b-b04d-ab87d138a893",
];

/**
 * What Azure's built-in roles allow, as Azure listed them on 2026-08-22 (published in iann0036/iam-dataset), without
 * operations that are irrelevant here, such as metrics and support tickets. A role that is missing can be assigned, but
 * allows nothing here.
 */
export const ROLE_PERMISSIONS: { readonly [guid: string]: RolePermissions } = {
  [ROLE_DEFINITIONS.FOUNDRY_USER]: {
    actions: ["Microsoft.Authorization/*/read", "Microsoft.CognitiveServices/*/read"],
    dataActions: ["Microsoft.CognitiveServices/*"],
    notDataActions: NOT_FOR_USERS,
  },
  [ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER]: {
    actions: [
      "Microsoft.Authorization/*/read",
      "Microsoft.CognitiveServices/accounts/*/read",
      "Microsoft.CognitiveServices/accounts/projects/*",
      ...ASSIGN_ROLES,
    ],
    dataActions: ["Microsoft.CognitiveServices/*"],
    notDataActions: NOT_FOR_USERS,
    onlyRoles: HANDED_OUT_BY_PROJECT_MANAGERS,
  },
  [ROLE_DEFINITIONS.FOUNDRY_ACCOUNT_OWNER]: {
    actions: ["Microsoft.Authorization/*/read", "Microsoft.CognitiveServices/*", ...ASSIGN_ROLES],
    onlyRoles: OWNERS_ROLES,
  },
  [ROLE_DEFINITIONS.FOUNDRY_OWNER]: {
    actions: ["Microsoft.Authorization/*/read", "Microsoft.CognitiveServices/*", ...ASSIGN_ROLES],
    dataActions: ["Microsoft.CognitiveServices/*"],
    notDataActions: [IMPERSONATE_USER],
    onlyRoles: OWNERS_ROLES,
  },
  [ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER]: {
    dataActions: [INTERACT_WITH_ENDPOINT],
  },
  [ROLE_DEFINITIONS.AZURE_AI_DEVELOPER]: {
    actions: ["Microsoft.Authorization/*/read"],
    dataActions: [
      "Microsoft.CognitiveServices/accounts/OpenAI/*",
      "Microsoft.CognitiveServices/accounts/SpeechServices/*",
      "Microsoft.CognitiveServices/accounts/ContentSafety/*",
      "Microsoft.CognitiveServices/accounts/MaaS/*",
    ],
    notDataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/fine-tunes-deployments/write"],
  },
  [ROLE_DEFINITIONS.COGNITIVE_SERVICES_USER]: {
    actions: ["Microsoft.CognitiveServices/*/read"],
    dataActions: ["Microsoft.CognitiveServices/*"],
    notDataActions: NOT_FOR_USERS,
  },
  [ROLE_DEFINITIONS.COGNITIVE_SERVICES_OPENAI_USER]: {
    actions: ["Microsoft.CognitiveServices/*/read"],
    dataActions: [
      "Microsoft.CognitiveServices/accounts/OpenAI/*/read",
      "Microsoft.CognitiveServices/accounts/OpenAI/engines/completions/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/engines/search/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/engines/generate/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/audio/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/search/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/completions/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/realtime/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/extensions/chat/completions/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/images/generations/action",
      "Microsoft.CognitiveServices/accounts/OpenAI/assistants/*",
      "Microsoft.CognitiveServices/accounts/OpenAI/responses/*",
    ],
    notDataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/stored-completions/read"],
  },
  [ROLE_DEFINITIONS.COGNITIVE_SERVICES_OPENAI_CONTRIBUTOR]: {
    actions: ["Microsoft.CognitiveServices/*/read"],
    dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/*"],
  },
  [ROLE_DEFINITIONS.OWNER]: { actions: ["*"] },
  [ROLE_DEFINITIONS.READER]: { actions: ["*/read"] },
  [ROLE_DEFINITIONS.CONTRIBUTOR]: {
    actions: ["*"],
    notActions: [
      "Microsoft.Authorization/*/Delete",
      "Microsoft.Authorization/*/Write",
      "Microsoft.Authorization/elevateAccess/Action",
    ],
  },
  [ROLE_DEFINITIONS.USER_ACCESS_ADMINISTRATOR]: {
    actions: ["*/read", "Microsoft.Authorization/*"],
  },
  [ROLE_DEFINITIONS.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR]: {
    actions: ["*/read", ...ASSIGN_ROLES],
  },
  [ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER]: { dataActions: [`${BLOBS}/read`] },
  [ROLE_DEFINITIONS.STORAGE_BLOB_DATA_CONTRIBUTOR]: {
    dataActions: [
      `${BLOBS}/read`,
      `${BLOBS}/write`,
      `${BLOBS}/delete`,
      `${BLOBS}/move/action`,
      `${BLOBS}/add/action`,
    ],
  },
  [ROLE_DEFINITIONS.STORAGE_BLOB_DATA_OWNER]: { dataActions: [`${BLOBS}/*`] },
  [ROLE_DEFINITIONS.STORAGE_QUEUE_DATA_CONTRIBUTOR]: {
    dataActions: [
      `${MESSAGES}/read`,
      `${MESSAGES}/write`,
      `${MESSAGES}/delete`,
      `${MESSAGES}/process/action`,
    ],
  },
  [ROLE_DEFINITIONS.SEARCH_INDEX_DATA_READER]: { dataActions: [`${DOCUMENTS}/read`] },
  [ROLE_DEFINITIONS.SEARCH_INDEX_DATA_CONTRIBUTOR]: { dataActions: [`${DOCUMENTS}/*`] },
  [ROLE_DEFINITIONS.KEY_VAULT_SECRETS_USER]: {
    dataActions: [
      "Microsoft.KeyVault/vaults/secrets/getSecret/action",
      "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
    ],
  },
  // No data action: AcrPull has no effect in a registry with per-repository permissions.
  [ROLE_DEFINITIONS.ACR_PULL]: { actions: ["Microsoft.ContainerRegistry/registries/pull/read"] },
  [ROLE_DEFINITIONS.CONTAINER_REGISTRY_REPOSITORY_READER]: {
    dataActions: [
      "Microsoft.ContainerRegistry/registries/repositories/metadata/read",
      "Microsoft.ContainerRegistry/registries/repositories/content/read",
    ],
  },
  [ROLE_DEFINITIONS.MONITORING_METRICS_PUBLISHER]: {
    dataActions: ["Microsoft.Insights/Metrics/Write", "Microsoft.Insights/Telemetry/Write"],
  },
  [ROLE_DEFINITIONS.LOG_ANALYTICS_DATA_READER]: {
    actions: [
      "Microsoft.OperationalInsights/workspaces/read",
      "Microsoft.OperationalInsights/workspaces/query/read",
    ],
    dataActions: ["Microsoft.OperationalInsights/workspaces/tables/data/read"],
  },
};

const CONTAINERS = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers";

/** What Cosmos DB's own roles allow: documented, including the wildcards. */
export const COSMOS_ROLE_PERMISSIONS: { readonly [guid: string]: RolePermissions } = {
  [COSMOS_ROLES.DATA_READER]: {
    dataActions: [
      "Microsoft.DocumentDB/databaseAccounts/readMetadata",
      `${CONTAINERS}/items/read`,
      `${CONTAINERS}/executeQuery`,
      `${CONTAINERS}/readChangeFeed`,
    ],
  },
  [COSMOS_ROLES.DATA_CONTRIBUTOR]: {
    dataActions: ["Microsoft.DocumentDB/databaseAccounts/readMetadata", `${CONTAINERS}/*`],
  },
};
