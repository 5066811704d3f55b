import { COSMOS_ROLES, ROLE_DEFINITIONS } from "./role-definitions";

type KnownRole = keyof typeof ROLE_DEFINITIONS;

/** The current names of the built-in roles, as in the portal. */
const NAMES: { readonly [role in KnownRole]: string } = {
  FOUNDRY_USER: "Foundry User",
  FOUNDRY_PROJECT_MANAGER: "Foundry Project Manager",
  FOUNDRY_ACCOUNT_OWNER: "Foundry Account Owner",
  FOUNDRY_OWNER: "Foundry Owner",
  FOUNDRY_AGENT_CONSUMER: "Foundry Agent Consumer",
  AZURE_AI_DEVELOPER: "Azure AI Developer",
  COGNITIVE_SERVICES_USER: "Cognitive Services User",
  COGNITIVE_SERVICES_OPENAI_USER: "Cognitive Services OpenAI User",
  OWNER: "Owner",
  CONTRIBUTOR: "Contributor",
  READER: "Reader",
  USER_ACCESS_ADMINISTRATOR: "User Access Administrator",
  ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR: "Role Based Access Control Administrator",
  STORAGE_BLOB_DATA_READER: "Storage Blob Data Reader",
  STORAGE_BLOB_DATA_CONTRIBUTOR: "Storage Blob Data Contributor",
  STORAGE_BLOB_DATA_OWNER: "Storage Blob Data Owner",
  STORAGE_QUEUE_DATA_CONTRIBUTOR: "Storage Queue Data Contributor",
  SEARCH_INDEX_DATA_READER: "Search Index Data Reader",
  SEARCH_INDEX_DATA_CONTRIBUTOR: "Search Index Data Contributor",
  SEARCH_SERVICE_CONTRIBUTOR: "Search Service Contributor",
  DOCUMENTDB_ACCOUNT_CONTRIBUTOR: "DocumentDB Account Contributor",
  COSMOS_DB_OPERATOR: "Cosmos DB Operator",
  COSMOS_DB_ACCOUNT_READER: "Cosmos DB Account Reader Role",
  KEY_VAULT_SECRETS_USER: "Key Vault Secrets User",
  COGNITIVE_SERVICES_OPENAI_CONTRIBUTOR: "Cognitive Services OpenAI Contributor",
  ACR_PULL: "AcrPull",
  CONTAINER_REGISTRY_REPOSITORY_READER: "Container Registry Repository Reader",
  MONITORING_METRICS_PUBLISHER: "Monitoring Metrics Publisher",
  LOG_ANALYTICS_DATA_READER: "Log Analytics Data Reader",
};

const COSMOS_NAMES: { readonly [role in keyof typeof COSMOS_ROLES]: string } = {
  DATA_READER: "Cosmos DB Built-in Data Reader",
  DATA_CONTRIBUTOR: "Cosmos DB Built-in Data Contributor",
};

/** Names until May 2026, which may still appear in azurerm's `role_definition_name`. */
const FORMER_NAMES: { readonly [name: string]: KnownRole } = {
  "Azure AI User": "FOUNDRY_USER",
  "Azure AI Project Manager": "FOUNDRY_PROJECT_MANAGER",
  "Azure AI Account Owner": "FOUNDRY_ACCOUNT_OWNER",
  "Azure AI Owner": "FOUNDRY_OWNER",
};

const KNOWN_ROLES = Object.keys(NAMES) as KnownRole[];

/** The current name of a built-in role; undefined for a role that is not listed here. */
export function roleName(guid: string): string | undefined {
  const role = KNOWN_ROLES.find((known) => ROLE_DEFINITIONS[known] === guid.toLowerCase());
  return role && NAMES[role];
}

/** The name of one of Cosmos DB's own roles. */
export function cosmosRoleName(guid: string): string | undefined {
  if (guid === COSMOS_ROLES.DATA_READER) return COSMOS_NAMES.DATA_READER;
  return guid === COSMOS_ROLES.DATA_CONTRIBUTOR ? COSMOS_NAMES.DATA_CONTRIBUTOR : undefined;
}

/** The GUID of a built-in role by its current name or its name until May 2026; letter case does not matter to Azure. */
export function roleGuid(name: string): string | undefined {
  const known = KNOWN_ROLES.map((role) => [NAMES[role], role] as const);
  const [, role] =
    [...known, ...Object.entries(FORMER_NAMES)].find(
      ([spelled]) => spelled.toLowerCase() === name.toLowerCase(),
    ) ?? [];
  return role && ROLE_DEFINITIONS[role];
}

/** Whether it is the name of one of Cosmos DB's own roles. */
export function isCosmosRole(name: string): boolean {
  return Object.values(COSMOS_NAMES).some((known) => known.toLowerCase() === name.toLowerCase());
}

/** The name of the built-in role that shares most words with another name; undefined if none shares half of them. */
export function nearestRoleName(name: string): string | undefined {
  const wanted = wordsOf(name);
  const likeness = (known: string) => {
    const words = wordsOf(known);
    const shared = words.filter((word) => wanted.includes(word)).length;
    return shared / Math.max(words.length, wanted.length);
  };
  const [best] = Object.values(NAMES).sort((one, other) => likeness(other) - likeness(one));
  return best !== undefined && likeness(best) >= 0.5 ? best : undefined;
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/\s+/).filter(Boolean);
}
