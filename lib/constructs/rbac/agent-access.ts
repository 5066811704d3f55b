import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { COSMOS_ACCOUNT } from "../../azure/downstream-types";
import { COSMOS_ROLES } from "../../azure/role-definitions";
import type { AzapiOptions } from "../azapi/azapi-options";
import type { Resource } from "../azapi/resource";
import { checkNotEmpty } from "../core/checks";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { CosmosRoleAssignment } from "./cosmos-role-assignment";
import { checkTarget, INTENTS, type Intent } from "./intents";
import type { IInvokableAgent } from "./agent-endpoint-grants";
import type { IRbacPrincipal } from "./principal";
import {
  RoleAssignment,
  type ConditionalGrantOptions,
  type GrantOptions,
  type RoleAssignmentOptions,
} from "./role-assignment";

/** Settings of what an agent may reach. */
export interface AgentAccessProps extends AzapiOptions {
  /** The agent's identity. */
  readonly principal: IRbacPrincipal;
}

/** Which data of a Cosmos DB account. */
export interface CosmosDataOptions {
  /**
   * The database. Changing it replaces the assignment, new before old.
   *
   * @default - all databases of the account
   */
  readonly database?: string;

  /**
   * The container in the database. Changing it replaces the assignment, new before old.
   *
   * @default - all containers
   */
  readonly container?: string;
}

/**
 * What a published agent may reach, by what it is for: each method gives the agent's identity the one role that the
 * work needs, at the id that it is given. Ids of resource groups and subscriptions are refused; `assignRole` takes
 * them.
 *
 * The first argument is an id of your choice and part of the Terraform address; another one revokes the role and gives
 * it again.
 */
export class AgentAccess {
  private readonly assigned: RoleAssignment[] = [];
  private readonly granted: Resource[] = [];

  constructor(
    private readonly scope: Construct,
    private readonly props: AgentAccessProps,
  ) {}

  /** The role assignments that were made for the identity itself, those of Cosmos DB not among them. */
  get roleAssignments(): RoleAssignment[] {
    return [...this.assigned];
  }

  /** The azapi resources that let the agent reach something, as far as its stack makes them: it answers after them. */
  get resources(): Resource[] {
    return [...this.granted];
  }

  /** Any role at any scope. */
  assignRole(id: string, options: RoleAssignmentOptions): RoleAssignment {
    const { principal, provider, timeouts } = this.props;
    const assignment = new RoleAssignment(this.scope, id, {
      ...options,
      principal,
      ...defined({ provider, timeouts }),
    });
    this.assigned.push(assignment);
    this.granted.push(assignment.resource);
    return assignment;
  }

  /** Reads blobs: Storage Blob Data Reader on a container, by its resource manager id, or on a storage account. */
  readBlobs(id: string, targetId: string, options?: ConditionalGrantOptions): RoleAssignment {
    return this.give(id, INTENTS.readBlobs, targetId, options);
  }

  /** Reads, writes and deletes blobs: Storage Blob Data Contributor on a container or a storage account. */
  writeBlobs(id: string, targetId: string, options?: ConditionalGrantOptions): RoleAssignment {
    return this.give(id, INTENTS.writeBlobs, targetId, options);
  }

  /** Puts messages into queues and takes them out: Storage Queue Data Contributor on a queue or a storage account. */
  queueMessages(id: string, targetId: string, options?: ConditionalGrantOptions): RoleAssignment {
    return this.give(id, INTENTS.queueMessages, targetId, options);
  }

  /** Queries AI Search: Search Index Data Reader on an index, `{service id}/indexes/{name}`, or on a search service. */
  querySearchIndex(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.querySearchIndex, targetId, options);
  }

  /** Reads secrets: Key Vault Secrets User on a secret, `{vault id}/secrets/{name}`, or on a vault that uses Azure RBAC. */
  readSecrets(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.readSecrets, targetId, options);
  }

  /** Calls model deployments: Cognitive Services OpenAI User on the account that holds them. */
  callModels(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.callModels, targetId, options);
  }

  /**
   * Pulls images: AcrPull on a container registry. It does nothing in a registry whose permissions are by repository
   * (ABAC mode, documented to become the default): `pullRepositoryImages` is for those.
   */
  pullImages(id: string, targetId: string, options?: GrantOptions): RoleAssignment {
    return this.give(id, INTENTS.pullImages, targetId, options);
  }

  /**
   * Pulls images from a registry whose permissions are by repository (ABAC mode): Container Registry Repository Reader.
   * It covers all repositories unless a condition names some.
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
   * Reads items of Cosmos DB for NoSQL, by a role of Cosmos DB itself and not of Azure RBAC: Cosmos DB Built-in Data
   * Reader. Gives the azapi resource.
   */
  readCosmosData(id: string, accountId: string, options: CosmosDataOptions = {}): Resource {
    return this.giveCosmosData(id, COSMOS_ROLES.DATA_READER, accountId, options);
  }

  /** Reads, writes and deletes items of Cosmos DB for NoSQL: Cosmos DB Built-in Data Contributor. */
  writeCosmosData(id: string, accountId: string, options: CosmosDataOptions = {}): Resource {
    return this.giveCosmosData(id, COSMOS_ROLES.DATA_CONTRIBUTOR, accountId, options);
  }

  /**
   * Calls another published agent: the same as `agent.grants.invoke(id, identity)`, made there and under an id there.
   * When the other agent is in another stack, that stack has to be deployed after this one, and the agent here may
   * answer before it has the right.
   */
  invokeAgent(id: string, agent: IInvokableAgent, options?: GrantOptions): RoleAssignment {
    const assignment = agent.grants.invoke(id, this.props.principal, options);
    const isHere = TerraformStack.of(assignment) === TerraformStack.of(this.scope);
    if (isHere) this.granted.push(assignment.resource);
    return assignment;
  }

  private give(
    id: string,
    { role, types }: Intent,
    targetId: string,
    options: ConditionalGrantOptions = {},
  ): RoleAssignment {
    throwIfAny(
      this.scope,
      "InvalidRoleAssignment",
      checkTarget(`the target of ${id}`, targetId, types),
    );
    return this.assignRole(id, { ...options, role, scope: targetId });
  }

  private giveCosmosData(
    id: string,
    roleDefinitionGuid: string,
    accountId: string,
    options: CosmosDataOptions,
  ): Resource {
    throwIfAny(this.scope, "InvalidRoleAssignment", checkCosmosData(id, accountId, options));
    const { principal, provider, timeouts } = this.props;
    const { resource } = new CosmosRoleAssignment(this.scope, id, {
      ...options,
      accountId,
      roleDefinitionGuid,
      principal,
      ...defined({ provider, timeouts }),
    });
    this.granted.push(resource);
    return resource;
  }
}

function checkCosmosData(id: string, accountId: string, options: CosmosDataOptions): string[] {
  const { database, container } = options;
  return [
    ...checkTarget(`the target of ${id}`, accountId, [COSMOS_ACCOUNT]),
    ...checkNotEmpty("database", database),
    ...checkNotEmpty("container", container),
    ...(container !== undefined && database === undefined
      ? [`container ${container} of ${id} needs the database that it is in`]
      : []),
  ];
}
