import { Fn, Token } from "cdktf";
import { GUID } from "../../azure/guid";
import { ROLE_DEFINITIONS } from "../../azure/role-definitions";
import { checkGuid } from "../core/checks";
import { throwIfAny } from "../core/errors";
import { checkKind, textTokens } from "../core/props";
import { show } from "../core/show";

/**
 * What a principal may do. Built-in roles are listed under their current names in the portal; use
 * `fromRoleDefinitionId` for any other role, including custom ones.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export class Role {
  /** Foundry User, Azure AI User until May 2026: reads resources, calls agents and models. */
  static readonly FOUNDRY_USER = new Role(ROLE_DEFINITIONS.FOUNDRY_USER);

  /** Foundry Project Manager, Azure AI Project Manager until May 2026: publishes agents, assigns Foundry User. */
  static readonly FOUNDRY_PROJECT_MANAGER = new Role(ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER);

  /**
   * Foundry Account Owner, Azure AI Account Owner until May 2026: manages accounts and projects; cannot call agents.
   */
  static readonly FOUNDRY_ACCOUNT_OWNER = new Role(ROLE_DEFINITIONS.FOUNDRY_ACCOUNT_OWNER);

  /** Foundry Owner, Azure AI Owner until May 2026: manages and calls everything in an account. */
  static readonly FOUNDRY_OWNER = new Role(ROLE_DEFINITIONS.FOUNDRY_OWNER);

  /** Foundry Agent Consumer: calls single agents at their own endpoints; cannot call applications. */
  static readonly FOUNDRY_AGENT_CONSUMER = new Role(ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER);

  /** Azure AI Developer: works in hub-based projects; cannot call applications. */
  static readonly AZURE_AI_DEVELOPER = new Role(ROLE_DEFINITIONS.AZURE_AI_DEVELOPER);

  /** Cognitive Services User: calls everything in an account. */
  static readonly COGNITIVE_SERVICES_USER = new Role(ROLE_DEFINITIONS.COGNITIVE_SERVICES_USER);

  /** Cognitive Services OpenAI User: calls OpenAI models. */
  static readonly COGNITIVE_SERVICES_OPENAI_USER = new Role(
    ROLE_DEFINITIONS.COGNITIVE_SERVICES_OPENAI_USER,
  );

  /** Owner: manages everything and assigns roles; cannot call agents. */
  static readonly OWNER = new Role(ROLE_DEFINITIONS.OWNER);

  /** Contributor: manages everything except role assignments; cannot call agents. */
  static readonly CONTRIBUTOR = new Role(ROLE_DEFINITIONS.CONTRIBUTOR);

  /** Reader: reads everything except data. */
  static readonly READER = new Role(ROLE_DEFINITIONS.READER);

  /** User Access Administrator: assigns and defines roles; manages nothing else. */
  static readonly USER_ACCESS_ADMINISTRATOR = new Role(ROLE_DEFINITIONS.USER_ACCESS_ADMINISTRATOR);

  /** Role Based Access Control Administrator: assigns roles; cannot define roles and manages nothing else. */
  static readonly ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR = new Role(
    ROLE_DEFINITIONS.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
  );

  /** Storage Blob Data Reader: reads blobs. */
  static readonly STORAGE_BLOB_DATA_READER = new Role(ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER);

  /** Storage Blob Data Contributor: reads, writes and deletes blobs. */
  static readonly STORAGE_BLOB_DATA_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.STORAGE_BLOB_DATA_CONTRIBUTOR,
  );

  /** Storage Blob Data Owner: full access to blobs, including their access control lists. */
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

  /** DocumentDB Account Contributor: manages Cosmos DB accounts and access to their data; cannot read data. */
  static readonly DOCUMENTDB_ACCOUNT_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.DOCUMENTDB_ACCOUNT_CONTRIBUTOR,
  );

  /** Cosmos DB Operator: manages Cosmos DB accounts; cannot read data or grant access to it. */
  static readonly COSMOS_DB_OPERATOR = new Role(ROLE_DEFINITIONS.COSMOS_DB_OPERATOR);

  /** Cosmos DB Account Reader: reads account settings. Data requires one of Cosmos DB's own roles. */
  static readonly COSMOS_DB_ACCOUNT_READER = new Role(ROLE_DEFINITIONS.COSMOS_DB_ACCOUNT_READER);

  /** Key Vault Secrets User: reads secrets. */
  static readonly KEY_VAULT_SECRETS_USER = new Role(ROLE_DEFINITIONS.KEY_VAULT_SECRETS_USER);

  /** Cognitive Services OpenAI Contributor: calls and manages OpenAI models. */
  static readonly COGNITIVE_SERVICES_OPENAI_CONTRIBUTOR = new Role(
    ROLE_DEFINITIONS.COGNITIVE_SERVICES_OPENAI_CONTRIBUTOR,
  );

  /** AcrPull: pulls images, except from a registry with per-repository permissions. */
  static readonly ACR_PULL = new Role(ROLE_DEFINITIONS.ACR_PULL);

  /** Container Registry Repository Reader: pulls images from a registry with per-repository permissions. */
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
   * Any other role, including a custom one, by its GUID or by an id that ends in it:
   * `/subscriptions/…/providers/Microsoft.Authorization/roleDefinitions/{guid}`. Anything else throws `InvalidRole`;
   * whether the role exists is found out at apply.
   */
  static fromRoleDefinitionId(roleDefinitionId: string): Role {
    const id = textTokens(roleDefinitionId);
    if (typeof id === "string" && Token.isUnresolved(id)) return new Role(Fn.basename(id));
    throwIfAny("Role.fromRoleDefinitionId", "InvalidRole", checkRoleDefinitionId(id));
    return new Role(guidOf(id));
  }

  private constructor(
    /** GUID of the role definition. Those of built-in roles are the same in every tenant. */
    readonly roleDefinitionGuid: string,
  ) {}
}

/** A role that somebody gives to a construct. */
export function checkRole(prop: string, value: unknown): string[] {
  return checkKind(prop, value, { roleDefinitionGuid: checkGuid }, "a Role, such as Role.READER");
}

function guidOf(roleDefinitionId: string): string {
  return roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1);
}

function checkRoleDefinitionId(id: unknown): string[] {
  if (typeof id === "string" && GUID.test(guidOf(id))) return [];
  return [`roleDefinitionId must be a GUID, or an id that ends in one, got ${show(id)}`];
}
