import { TerraformLocal } from "cdktf";
import { ROLE_DEFINITIONS } from "../../../lib/azure/role-definitions";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import type { Resource } from "../../../lib/constructs/azapi/resource";
import { AgentIdentity } from "../../../lib/constructs/rbac/agent-identity";
import type { AgentAccess } from "../../../lib/constructs/rbac/agent-access";
import { INTENTS } from "../../../lib/constructs/rbac/intents";
import { Template } from "../../../lib/constructs/testing";
import {
  anApplication,
  anotherStack,
  azureStack,
  SOMEBODY,
  STORAGE_ID,
  SUBSCRIPTION_ID,
} from "../../support/foundry";

const IDS = { principalId: SOMEBODY, clientId: "c", tenantId: "t" };
const PROVIDERS = `${SUBSCRIPTION_ID}/resourceGroups/rg/providers`;
const VAULT = `${PROVIDERS}/Microsoft.KeyVault/vaults/kv`;
const SEARCH = `${PROVIDERS}/Microsoft.Search/searchServices/search`;
const REGISTRY = `${PROVIDERS}/Microsoft.ContainerRegistry/registries/acr`;
const COSMOS = `${PROVIDERS}/Microsoft.DocumentDB/databaseAccounts/Cosmos`;

/** Every intent with each kind of target that it takes. */
const TARGETS: [
  keyof typeof INTENTS & keyof AgentAccess,
  keyof typeof ROLE_DEFINITIONS,
  string[],
][] = [
  [
    "readBlobs",
    "STORAGE_BLOB_DATA_READER",
    [STORAGE_ID, `${STORAGE_ID}/blobServices/default/containers/manuals`],
  ],
  [
    "writeBlobs",
    "STORAGE_BLOB_DATA_CONTRIBUTOR",
    [STORAGE_ID, `${STORAGE_ID}/blobServices/default/containers/manuals`],
  ],
  [
    "queueMessages",
    "STORAGE_QUEUE_DATA_CONTRIBUTOR",
    [STORAGE_ID, `${STORAGE_ID}/queueServices/default/queues/orders`],
  ],
  ["querySearchIndex", "SEARCH_INDEX_DATA_READER", [SEARCH, `${SEARCH}/indexes/manuals`]],
  ["readSecrets", "KEY_VAULT_SECRETS_USER", [VAULT, `${VAULT}/secrets/token`]],
  [
    "callModels",
    "COGNITIVE_SERVICES_OPENAI_USER",
    [`${PROVIDERS}/Microsoft.CognitiveServices/accounts/models`],
  ],
  ["pullImages", "ACR_PULL", [REGISTRY]],
  ["pullRepositoryImages", "CONTAINER_REGISTRY_REPOSITORY_READER", [REGISTRY]],
  [
    "readLogs",
    "LOG_ANALYTICS_DATA_READER",
    [`${PROVIDERS}/Microsoft.OperationalInsights/workspaces/logs`],
  ],
];

function anIdentity(stack = azureStack()) {
  return { stack, identity: new AgentIdentity(stack, "Identity", { assignedIdentity: IDS }) };
}

test("every intent is tried", () => {
  expect(TARGETS.map(([intent]) => intent).sort()).toEqual(Object.keys(INTENTS).sort());
});

describe.each(TARGETS)("%s", (intent, role, targets) => {
  test.each(targets)("gives one role at %s", (target) => {
    const { stack, identity } = anIdentity();
    const assignment = identity.access[intent]("It", target, { description: "why" });
    const template = Template.fromStack(stack);
    expect(template.azureResources("roleAssignments")).toHaveLength(1);
    expect(template.blockOf(assignment)).toMatchObject({
      parent_id: target,
      body: {
        properties: {
          principalId: SOMEBODY,
          principalType: "ServicePrincipal",
          roleDefinitionId: expect.stringContaining(ROLE_DEFINITIONS[role]) as string,
          description: "why",
        },
      },
    });
    expect(assignment.node.path).toBe("stack/Identity/It");
    expect(identity.access.resources).toEqual([assignment.resource]);
  });

  test("fails at a wider scope", () => {
    const { identity } = anIdentity();
    expect(() => identity.access[intent]("It", SUBSCRIPTION_ID)).toThrow(
      "[InvalidRoleAssignment] stack/Identity/It: targetId must be the id of a Microsoft.",
    );
  });
});

test("takes a condition where Azure evaluates one", () => {
  const { stack, identity } = anIdentity();
  const assignment = identity.access.readBlobs("Manuals", STORAGE_ID, { condition: "(true)" });
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    body: { properties: { condition: "(true)", conditionVersion: "2.0" } },
  });
});

test("takes what only Terraform knows", () => {
  const { stack, identity } = anIdentity();
  const id = new TerraformLocal(stack, "made", "later").asString;
  const assignment = identity.access.readBlobs("Manuals", id);
  const resource = identity.access.writeCosmosData("Orders", id, { database: "sales" });
  const template = Template.fromStack(stack);
  expect(template.blockOf(assignment)["parent_id"]).toBe("${local.made}");
  expect(template.blockOf(resource)).toMatchObject({
    parent_id: "${local.made}",
    body: { properties: { scope: "${local.made}/dbs/sales" } },
    locks: ["${lower(local.made)}"],
  });
});

describe("data of Cosmos DB", () => {
  test("is opened by one of the account's own roles, one write at a time", () => {
    const { stack, identity } = anIdentity();
    const resource = identity.access.readCosmosData("Orders", COSMOS, { database: "sales" });
    const template = Template.fromStack(stack);
    expect(template.azureResources("roleAssignments")).toEqual([]);
    expect(template.blockOf(resource)).toMatchObject({
      type: "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15",
      parent_id: COSMOS,
      name: expect.stringMatching(
        /^\$\{uuidv5\("url", lower\(local\.Identity_Orders_Triple_\w+\)\)\}$/,
      ) as string,
      body: {
        properties: {
          principalId: SOMEBODY,
          roleDefinitionId: `${COSMOS}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`,
          scope: `${COSMOS}/dbs/sales`,
        },
      },
      locks: [COSMOS.toLowerCase()],
    });
    expect(identity.access.resources).toEqual([resource]);
    expect(identity.roleAssignments).toEqual([]);
  });

  test("is written with another role, in the identity's azapi configuration", () => {
    const stack = azureStack();
    const provider = new AzapiProvider(stack, "other", { alias: "other" });
    const timeouts = { create: "1h" };
    const identity = new AgentIdentity(stack, "Identity", {
      assignedIdentity: IDS,
      provider,
      timeouts,
    });
    const resource = identity.access.writeCosmosData("Orders", COSMOS);
    expect(Template.fromStack(stack).blockOf(resource)).toMatchObject({
      body: {
        properties: {
          roleDefinitionId: `${COSMOS}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002`,
          scope: COSMOS,
        },
      },
      provider: "azapi.other",
      timeouts: { create: "1h", update: "30m" },
    });
  });

  test("fails for another resource, an empty name and a container without its database", () => {
    const { identity } = anIdentity();
    const attempt = () =>
      identity.access.readCosmosData("Orders", STORAGE_ID, { database: "", container: "x" });
    expect(attempt).toThrow("accountId must be the id of a Microsoft.DocumentDB/databaseAccounts");
    expect(attempt).toThrow('database must be a name without /, \\, ? and #, got ""');
    expect(() => identity.access.readCosmosData("O", COSMOS, { container: "x" })).toThrow(
      'container "x" requires a database: set database',
    );
  });

  test("fails for a name that leads to other data", () => {
    const { identity } = anIdentity();
    const options = { database: "sales/colls/orders" };
    expect(() => identity.access.readCosmosData("Orders", COSMOS, options)).toThrow(
      "database must be a name without /",
    );
  });

  test("keeps the letter case of names, in its GUID too", () => {
    const { stack, identity } = anIdentity();
    const later = new TerraformLocal(stack, "later", "Orders").asString;
    const [capital, token] = ["Orders", later].map((database) =>
      identity.access.readCosmosData(`Read${database === later ? "Later" : database}`, COSMOS, {
        database,
      }),
    );
    identity.access.readCosmosData("Others", COSMOS, { database: "orders" });
    const template = Template.fromStack(stack);
    const cased =
      /^\$\{uuidv5\("url", (local\.\w+_Names_\w+) == lower\(\1\) \? lower\((local\.\w+_Triple_\w+)\) : join\("\|", \[lower\(\2\), \1\]\)\)\}$/;
    for (const resource of [capital, token]) {
      expect(template.blockOf(resource as Resource)["name"]).toMatch(cased);
    }
  });

  test("fails when it is given twice", () => {
    const { identity } = anIdentity();
    identity.access.readCosmosData("First", COSMOS);
    expect(() => identity.access.readCosmosData("Second", COSMOS)).toThrow(
      "[DuplicateRoleAssignment] stack/Identity/Second: ",
    );
  });
});

describe("another agent", () => {
  test("is called with a grant on it, which the caller's deployment waits for", () => {
    const { stack, identity } = anIdentity();
    const agent = anApplication(stack, { agentNames: ["a"] });
    const assignment = identity.access.invokeAgent("Caller", agent, { description: "why" });
    expect(assignment.node.path).toBe("stack/Support/Grants/Caller");
    expect(agent.grants.roleAssignments).toEqual([assignment]);
    expect(identity.access.resources).toEqual([assignment.resource]);
    expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
      body: { properties: { principalId: SOMEBODY, description: "why" } },
    });
  });

  test("in another stack is not waited for, since that stack comes later", () => {
    const { stack, identity } = anIdentity();
    const agent = anApplication(anotherStack(stack, "other"), { agentNames: ["a"] });
    const assignment = identity.access.invokeAgent("Caller", agent);
    expect(agent.grants.roleAssignments).toEqual([assignment]);
    expect(identity.access.resources).toEqual([]);
  });
});

test("returns copies of its lists", () => {
  const { identity } = anIdentity();
  identity.access.roleAssignments.push(identity.access.readBlobs("Manuals", STORAGE_ID));
  identity.access.resources.pop();
  expect(identity.access.roleAssignments).toHaveLength(1);
  expect(identity.access.resources).toHaveLength(1);
});
