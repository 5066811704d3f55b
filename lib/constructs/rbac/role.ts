import { Fn, Token } from "cdktf";
import { ROLE_DEFINITIONS } from "../../azure/role-definitions";
import { GUID, show } from "../core/checks";
import { throwIfAny } from "../core/errors";

/**
 * What a principal may do. Azure's own roles stand here under the names that the portal shows today; any other one, a
 * custom one too, comes by its id.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export class Role {
  /** Foundry User, until May 2026 Azure AI User: reads, and calls agents and models. */
  static readonly FOUNDRY_USER = new Role(ROLE_DEFINITIONS.FOUNDRY_USER);

  /** Foundry Project Manager, until May 2026 Azure AI Project Manager: publishes agents, assigns Foundry User. */
  static readonly FOUNDRY_PROJECT_MANAGER = new Role(ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER);

  /** Foundry Account Owner, until May 2026 Azure AI Account Owner: manages accounts and projects, cannot call agents. */
  static readonly FOUNDRY_ACCOUNT_OWNER = new Role(ROLE_DEFINITIONS.FOUNDRY_ACCOUNT_OWNER);

  /** Foundry Owner, until May 2026 Azure AI Owner: everything in an account, calls included. */
  static readonly FOUNDRY_OWNER = new Role(ROLE_DEFINITIONS.FOUNDRY_OWNER);

  /** Foundry Agent Consumer: calls the endpoints of single agents, but no application. */
  static readonly FOUNDRY_AGENT_CONSUMER = new Role(ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER);

  /** Azure AI Developer: hub-based projects; cannot call applications. */
  static readonly AZURE_AI_DEVELOPER = new Role(ROLE_DEFINITIONS.AZURE_AI_DEVELOPER);

  /** Cognitive Services User: calls everything in an account. */
  static readonly COGNITIVE_SERVICES_USER = new Role(ROLE_DEFINITIONS.COGNITIVE_SERVICES_USER);

  /** Cognitive Services OpenAI User: calls OpenAI models. */
  static readonly COGNITIVE_SERVICES_OPENAI_USER = new Role(
    ROLE_DEFINITIONS.COGNITIVE_SERVICES_OPENAI_USER,
  );

  /** Owner: manages everything and assigns roles; cannot call agents. */
  static readonly OWNER = new Role(ROLE_DEFINITIONS.OWNER);

  /** Contributor: manages everything, assigns no roles; cannot call agents. */
  static readonly CONTRIBUTOR = new Role(ROLE_DEFINITIONS.CONTRIBUTOR);

  /** Reader: reads everything but data. */
  static readonly READER = new Role(ROLE_DEFINITIONS.READER);

  /** User Access Administrator: assigns and defines roles; manages nothing else. */
  static readonly USER_ACCESS_ADMINISTRATOR = new Role(ROLE_DEFINITIONS.USER_ACCESS_ADMINISTRATOR);

  /** Role Based Access Control Administrator: assigns roles; defines none and manages nothing else. */
  static readonly ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR = new Role(
    ROLE_DEFINITIONS.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
  );

  /** Storage Blob Data Reader: reads blobs. */
  static readonly STORAGE_BLOB_DATA_READER = new Role(ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER);

  /** Storage Blob Data Contributor: reads, writes and deletes blobs. */
  static readonly STORAGE_BLOB_DATA_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.STORAGE_BLOB_DATA_CONTRIBUTOR,
  );

  /** Storage Blob Data Owner: everything about blobs, their access lists included. */
  static readonly STORAGE_BLOB_DATA_OWNER = new Role(ROLE_DEFINITIONS.STORAGE_BLOB_DATA_OWNER);

  /** Storage Queue Data Contributor: reads, writes and deletes messages. */
  static readonly STORAGE_QUEUE_DATA_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.STORAGE_QUEUE_DATA_CONTRIBUTOR,
  );

  /** Search Index Data Reader: queries indexes of AI Search. */
  static readonly SEARCH_INDEX_DATA_READER = new Role(ROLE_DEFINITIONS.SEARCH_INDEX_DATA_READER);

  /** Search Index Data Contributor: loads and queries indexes of AI Search. */
  static readonly SEARCH_INDEX_DATA_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.SEARCH_INDEX_DATA_CONTRIBUTOR,
  );

  /** Search Service Contributor: manages a search service and its indexes. */
  static readonly SEARCH_SERVICE_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.SEARCH_SERVICE_CONTRIBUTOR,
  );

  /** DocumentDB Account Contributor: manages accounts of Cosmos DB and who has their data, reads no data. */
  static readonly DOCUMENTDB_ACCOUNT_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.DOCUMENTDB_ACCOUNT_CONTRIBUTOR,
  );

  /** Cosmos DB Operator: manages accounts, reads no data. */
  static readonly COSMOS_DB_OPERATOR = new Role(ROLE_DEFINITIONS.COSMOS_DB_OPERATOR);

  /** Cosmos DB Account Reader: reads accounts' settings. Data needs a role of Cosmos DB itself. */
  static readonly COSMOS_DB_ACCOUNT_READER = new Role(ROLE_DEFINITIONS.COSMOS_DB_ACCOUNT_READER);

  /** Key Vault Secrets User: reads secrets. */
  static readonly KEY_VAULT_SECRETS_USER = new Role(ROLE_DEFINITIONS.KEY_VAULT_SECRETS_USER);

  /** Cognitive Services OpenAI Contributor: calls and manages OpenAI models. */
  static readonly COGNITIVE_SERVICES_OPENAI_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.COGNITIVE_SERVICES_OPENAI_CONTRIBUTOR,
  );

  /** AcrPull: pulls images; not from a registry that grants by repository. */
  static readonly ACR_PULL = new Role(ROLE_DEFINITIONS.ACR_PULL);

  /** Container Registry Repository Reader: pulls images from a registry that grants by repository. */
  static readonly CONTAINER_REGISTRY_REPOSITORY_READER = new Role(
    ROLE_DEFINITIONS.CONTAINER_REGISTRY_REPOSITORY_READER,
  );

  /** Monitoring Metrics Publisher: sends metrics. */
  static readonly MONITORING_METRICS_PUBLISHER = new Role(
    ROLE_DEFINITIONS.MONITORING_METRICS_PUBLISHER,
  );

  /** Log Analytics Data Reader: queries logs. */
  static readonly LOG_ANALYTICS_DATA_READER = new Role(ROLE_DEFINITIONS.LOG_ANALYTICS_DATA_READER);

  /**
   * Any other role, a custom one too: its GUID, or an id that ends in it,
   * `/subscriptions/…/providers/Microsoft.Authorization/roleDefinitions/{guid}`.
   */
  static fromRoleDefinitionId(roleDefinitionId: string): Role {
    if (Token.isUnresolved(roleDefinitionId)) return new Role(Fn.basename(roleDefinitionId));
    throwIfAny("Role.fromRoleDefinitionId", "InvalidRole", checkRoleDefinitionId(roleDefinitionId));
    return new Role(guidOf(roleDefinitionId));
  }

  private constructor(
    /** The GUID, the same in every subscription for Azure's own roles. */
    readonly roleDefinitionGuid: string,
  ) {}
}

function guidOf(roleDefinitionId: string): string {
  return roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1);
}

function checkRoleDefinitionId(id: string): string[] {
  if (typeof id === "string" && GUID.test(guidOf(id))) return [];
  return [`roleDefinitionId must be a GUID, or an id that ends in one, got ${show(id)}`];
}
