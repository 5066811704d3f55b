import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { COSMOS_ACCOUNT } from "../../azure/downstream-types";
import { COSMOS_ROLES } from "../../azure/role-definitions";
import type { AzapiOptions } from "../azapi/azapi-options";
import type { Resource } from "../azapi/resource";
import { AZAPI_OPTIONS } from "../azapi/checks";
import { checkPattern } from "../core/checks";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { FORMER_ID, type FormerIdOptions } from "../core/former-id";
import {
  checkProps,
  readProps,
  required,
  settings,
  textTokens,
  type ChecksOf,
} from "../core/props";
import { show } from "../core/show";
import { CosmosRoleAssignment } from "./cosmos-role-assignment";
import { checkTarget, INTENTS, type Intent } from "./intents";
import type { IInvokableAgent } from "./agent-endpoint-grants";
import { checkPrincipal, type IRbacPrincipal } from "./principal";
import {
  CONDITIONAL_GRANT_CHECKS,
  refuseGrant,
  ROLE_ASSIGNMENT_OPTION_CHECKS,
  RoleAssignment,
  type ConditionalGrantOptions,
  type GrantOptions,
  type RoleAssignmentOptions,
} from "./role-assignment";

/** Settings of an agent's access to other services. */
export interface AgentAccessProps extends AzapiOptions {
  /** The agent's identity, which receives the roles. */
  readonly principal: IRbacPrincipal;
}

/** Which data of a Cosmos DB account an agent may access. */
export interface CosmosDataOptions extends FormerIdOptions {
  /**
   * Name of the database, not an id. Changing it replaces the assignment.
   *
   * @default - all databases of the account
   */
  readonly database?: string;

  /**
   * Name of the container, which requires `database`. Changing it replaces the assignment.
   *
   * @default - all containers of the database
   */
  readonly container?: string;
}

/**
 * The access of a published agent to other services, by purpose: each method gives the agent's identity the one
 * built-in role that the work needs, at the resource whose ARM id it is given. Only the resource types that a method
 * names are accepted; `assignRole` accepts any scope, such as a resource group.
 *
 * The first argument is an id of your choice, which becomes part of the Terraform address: name it after the target, and
 * set `formerId` when you change it, or the deploy stops as `GrantOptions` describes. A target of another type, or a setting of the wrong form, throws `InvalidRoleAssignment`; a role
 * that the identity already has at the same scope throws `DuplicateRoleAssignment`. It takes minutes until a new role
 * takes effect.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export class AgentAccess {
  private readonly assigned: RoleAssignment[] = [];
  private readonly granted: Resource[] = [];

  constructor(
    private readonly scope: Construct,
    private readonly props: AgentAccessProps,
  ) {
    checkedScope("AgentAccess", scope, "Access");
    throwIfAny(scope, "InvalidAgentIdentity", checkProps("props", props, AGENT_ACCESS_CHECKS));
  }

  /** The Azure role assignments of the identity so far, without those in Cosmos DB and those of `invokeAgent`. */
  get roleAssignments(): RoleAssignment[] {
    return [...this.assigned];
  }

  /** The azapi resources in the agent's stack that grant it access; its deployments are created after them. */
  get resources(): Resource[] {
    return [...this.granted];
  }

  /** Gives the identity any role at any scope. */
  assignRole(id: string, options: RoleAssignmentOptions): RoleAssignment {
    const { principal, provider, timeouts } = this.props;
    refuseGrant(this.scope, id, checkProps("options", options, ROLE_ASSIGNMENT_OPTION_CHECKS));
    const assignment = new RoleAssignment(this.scope, id, {
      ...readProps(options, ROLE_ASSIGNMENT_OPTION_CHECKS),
      principal,
      ...defined({ provider, timeouts }),
    });
    this.assigned.push(assignment);
    this.granted.push(assignment.resource);
    return assignment;
  }

  /** Reads blobs: Storage Blob Data Reader on a blob container or a storage account. */
  readBlobs(id: string, targetId: string, options?: ConditionalGrantOptions): RoleAssignment {
    return this.give(id, INTENTS.readBlobs, targetId, options);
  }

  /** Reads, writes and deletes blobs: Storage Blob Data Contributor on a blob container or a storage account. */
  writeBlobs(id: string, targetId: string, options?: ConditionalGrantOptions): RoleAssignment {
    return this.give(id, INTENTS.writeBlobs, targetId, options);
  }

  /** Sends and receives queue messages: Storage Queue Data Contributor on a queue or a storage account. */
  queueMessages(id: string, targetId: string, options?: ConditionalGrantOptions): RoleAssignment {
    return this.give(id, INTENTS.queueMessages, targetId, options);
  }

  /** Queries AI Search: Search Index Data Reader on an index, `{service id}/indexes/{name}`, or on a search service. */
  querySearchIndex(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.querySearchIndex, targetId, options);
  }

  /**
   * Reads secrets: Key Vault Secrets User on a secret, `{vault id}/secrets/{name}`, or on a vault that uses Azure RBAC.
   */
  readSecrets(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.readSecrets, targetId, options);
  }

  /** Calls model deployments: Cognitive Services OpenAI User on the account that holds them. */
  callModels(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.callModels, targetId, options);
  }

  /**
   * Pulls images: AcrPull on a container registry. It has no effect in a registry with per-repository permissions (ABAC
   * mode, documented to become the default); use `pullRepositoryImages` there.
   */
  pullImages(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.pullImages, targetId, options);
  }

  /**
   * Pulls images from a registry with per-repository permissions (ABAC mode): Container Registry Repository Reader. It
   * covers all repositories unless a condition limits it.
   */
  pullRepositoryImages(
    id: string,
    targetId: string,
    options?: ConditionalGrantOptions,
  ): RoleAssignment {
    return this.give(id, INTENTS.pullRepositoryImages, targetId, options);
  }

  /** Queries logs: Log Analytics Data Reader on a workspace. */
  readLogs(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.readLogs, targetId, options);
  }

  /**
   * Reads items of Cosmos DB for NoSQL: Cosmos DB Built-in Data Reader on the account with this ARM id, or on part of
   * its data. This is one of Cosmos DB's own roles, not Azure RBAC, so the azapi resource is returned.
   */
  readCosmosData(id: string, accountId: string, options?: CosmosDataOptions): Resource {
    return this.giveCosmosData(id, COSMOS_ROLES.DATA_READER, accountId, options);
  }

  /**
   * Reads, writes and deletes items of Cosmos DB for NoSQL: Cosmos DB Built-in Data Contributor, otherwise like
   * `readCosmosData`.
   */
  writeCosmosData(id: string, accountId: string, options?: CosmosDataOptions): Resource {
    return this.giveCosmosData(id, COSMOS_ROLES.DATA_CONTRIBUTOR, accountId, options);
  }

  /**
   * Calls another published agent: the same as `agent.grants.invoke(id, identity)`. The assignment and its id belong to
   * the other agent's `grants`. If that agent is in another stack, that stack must be deployed after this one, and
   * until then the agent here answers without being allowed to call the other.
   */
  invokeAgent(id: string, agent: IInvokableAgent, options?: GrantOptions): RoleAssignment {
    refuseGrant(this.scope, id, checkInvokable("agent", agent));
    const assignment = agent.grants.invoke(id, this.props.principal, options);
    const isHere = TerraformStack.of(assignment) === TerraformStack.of(this.scope);
    if (isHere) this.granted.push(assignment.resource);
    return assignment;
  }

  private give(
    id: string,
    { role, types }: Intent,
    targetId: string,
    options: ConditionalGrantOptions | undefined,
  ): RoleAssignment {
    const scope = textTokens(targetId);
    refuseGrant(this.scope, id, [
      ...checkTarget("targetId", scope, types),
      ...checkProps("options", options, CONDITIONAL_GRANT_CHECKS),
    ]);
    return this.assignRole(id, { ...readProps(options, CONDITIONAL_GRANT_CHECKS), role, scope });
  }

  private giveCosmosData(
    id: string,
    roleDefinitionGuid: string,
    accountId: string,
    options: CosmosDataOptions | undefined,
  ): Resource {
    const { principal, provider, timeouts } = this.props;
    refuseGrant(this.scope, id, [
      ...checkTarget("accountId", textTokens(accountId), [COSMOS_ACCOUNT]),
      ...checkProps("options", options, COSMOS_DATA_CHECKS),
      ...checkDatabase(options),
      ...checkPrincipal("principal", principal),
    ]);
    const { resource } = new CosmosRoleAssignment(this.scope, id, {
      ...readProps(options, COSMOS_DATA_CHECKS),
      accountId: textTokens(accountId),
      roleDefinitionGuid,
      principal,
      ...defined({ provider, timeouts }),
    });
    this.granted.push(resource);
    return resource;
  }
}

/** The principal's ids are tokens that exist once they are read; each grant checks them. */
const AGENT_ACCESS_CHECKS: ChecksOf<AgentAccessProps> = {
  ...AZAPI_OPTIONS,
  principal: required(settings({})),
};

const COSMOS_DATA_CHECKS: ChecksOf<CosmosDataOptions> = {
  ...FORMER_ID,
  database: checkCosmosName,
  container: checkCosmosName,
};

/** Without the characters that Cosmos DB refuses in names; a slash would lead to other data. */
function checkCosmosName(prop: string, value: unknown): string[] {
  return checkPattern(prop, value, /^[^/\\?#]+$/, "a name without /, \\, ? and #");
}

function checkDatabase(options: CosmosDataOptions | undefined): string[] {
  const { database, container } = readProps(options, COSMOS_DATA_CHECKS);
  if (container === undefined || database !== undefined) return [];
  return [`container ${show(container)} requires a database: set database`];
}

function checkInvokable(prop: string, agent: unknown): string[] {
  const invoke = (agent as { grants?: { invoke?: unknown } } | null | undefined)?.grants?.invoke;
  if (typeof invoke === "function") return [];
  return [`${prop} must be a published agent, such as an AgentApplication, got ${show(agent)}`];
}
