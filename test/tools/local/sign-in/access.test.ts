import { INVOKE_APPLICATION } from "../../../../lib/azure/data-actions";
import { COSMOS_ROLES, ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import type { CosmosRoleAssignment } from "../../../../lib/tools/local/entities/cosmos-role-assignment";
import type { RoleAssignment } from "../../../../lib/tools/local/entities/role-assignment";
import type { RoleDefinition } from "../../../../lib/tools/local/entities/role-definition";
import { Access } from "../../../../lib/tools/local/sign-in/access";
import { Directory } from "../../../../lib/tools/local/sign-in/directory";
import { MemoryStore } from "../../../../lib/tools/local/store/memory";

const GROUP = { id: "group", members: ["user"] };
const ASSIGN = "Microsoft.Authorization/roleAssignments/write";

const ASSIGNMENT: RoleAssignment = {
  id: "one",
  name: "one",
  scope: "/a/b",
  principalId: "user",
  principalType: "User",
  roleDefinitionId: "",
  roleDefinitionGuid: ROLE_DEFINITIONS.FOUNDRY_USER,
  createdOn: "",
  createdBy: "",
  counts: true,
  extra: {},
};

const CUSTOM: RoleDefinition = {
  id: "custom",
  name: "custom",
  roleName: "Custom",
  assignableScopes: ["/"],
  permissions: [{ actions: ["A/read"] }, { dataActions: [INVOKE_APPLICATION] }],
  createdOn: "",
  createdBy: "",
  updatedOn: "",
  updatedBy: "",
};

const COSMOS: CosmosRoleAssignment = {
  id: "data",
  name: "data",
  scope: "/db/dbs/sales",
  roleDefinitionId: "",
  role: COSMOS_ROLES.DATA_READER,
  principalId: "group",
};

/** The access that results from one assignment, and from one of Cosmos DB. */
function accessOf(assignment: Partial<RoleAssignment>): Access {
  const roleAssignments = new MemoryStore<RoleAssignment>();
  roleAssignments.put("one", { ...ASSIGNMENT, ...assignment });
  const roleDefinitions = new MemoryStore<RoleDefinition>();
  roleDefinitions.put("custom", CUSTOM);
  const cosmosRoleAssignments = new MemoryStore<CosmosRoleAssignment>();
  cosmosRoleAssignments.put("data", COSMOS);
  const stores = { roleAssignments, roleDefinitions, cosmosRoleAssignments };
  return new Access(stores, new Directory({ groups: [GROUP] }, new MemoryStore()));
}

/** Whether `user` may invoke `/a/b`. */
function mayInvoke(assignment: Partial<RoleAssignment>): boolean {
  return accessOf(assignment).allows("user", "/a/b", "dataActions", INVOKE_APPLICATION);
}

test.each([
  ["user", "/a/b", true],
  ["USER", "/A/B", true],
  ["group", "/a/b", true],
  ["other", "/a/b", false],
  ["user", "/a", true],
  ["user", "/", true],
  ["user", "/a/b/c", false],
  ["user", "/a/bc", false],
  ["user", "/a/b-", false],
])("a role of %s at %s: %s", (principalId, scope, allowed) => {
  expect(mayInvoke({ principalId, scope })).toBe(allowed);
});

test.each([
  [ROLE_DEFINITIONS.FOUNDRY_USER.toUpperCase(), true],
  [ROLE_DEFINITIONS.OWNER, false],
  ["CUSTOM", true],
  ["unknown", false],
])("by the role %s: %s", (roleDefinitionGuid, allowed) => {
  expect(mayInvoke({ roleDefinitionGuid })).toBe(allowed);
});

test("an assignment that does not count yet allows nothing", () => {
  expect(mayInvoke({ counts: false })).toBe(false);
});

test.each([
  ["FOUNDRY_PROJECT_MANAGER", "FOUNDRY_USER", true],
  ["FOUNDRY_PROJECT_MANAGER", "FOUNDRY_AGENT_CONSUMER", true],
  ["FOUNDRY_PROJECT_MANAGER", "STORAGE_BLOB_DATA_READER", false],
  ["FOUNDRY_OWNER", "STORAGE_BLOB_DATA_READER", false],
  ["ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR", "STORAGE_BLOB_DATA_READER", true],
  ["FOUNDRY_USER", "FOUNDRY_USER", false],
] as const)("%s may hand out %s: %s", (held, role, allowed) => {
  const access = accessOf({ roleDefinitionGuid: ROLE_DEFINITIONS[held] });
  const guid = ROLE_DEFINITIONS[role].toUpperCase();
  expect(access.allowsForRole("user", "/a/b", ASSIGN, guid)).toBe(allowed);
});

test.each([
  ["items/read", "/db/dbs/sales/colls/orders", true],
  ["items/upsert", "/db/dbs/sales/colls/orders", false],
  ["items/read", "/db/dbs/other", false],
])("a role of Cosmos DB: %s at %s: %s", (operation, scope, allowed) => {
  const action = `Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/${operation}`;
  expect(accessOf({}).allows("user", scope, "dataActions", action)).toBe(allowed);
});

test("a role of Cosmos DB is not a role of Azure RBAC", () => {
  const access = accessOf({ roleDefinitionGuid: COSMOS_ROLES.DATA_CONTRIBUTOR });
  const action = "Microsoft.DocumentDB/databaseAccounts/readMetadata";
  expect(access.allows("user", "/a/b", "dataActions", action)).toBe(false);
});
