import { COSMOS_ROLES, ROLE_DEFINITIONS } from "../../lib/azure/role-definitions";
import { cosmosRoleName, roleGuid, roleName } from "../../lib/azure/role-names";

test.each(Object.values(ROLE_DEFINITIONS))("knows %s by name, and back", (guid) => {
  const name = roleName(guid) ?? "";
  expect(name).toMatch(/^[A-Z]/);
  expect(roleGuid(name)).toBe(guid);
});

test("letter case does not matter, and names until May 2026 are known", () => {
  expect(roleName(ROLE_DEFINITIONS.FOUNDRY_USER.toUpperCase())).toBe("Foundry User");
  expect(roleGuid("foundry user")).toBe(ROLE_DEFINITIONS.FOUNDRY_USER);
  expect(roleGuid("Azure AI User")).toBe(ROLE_DEFINITIONS.FOUNDRY_USER);
});

test("Cosmos DB's own roles are not Azure RBAC roles", () => {
  expect(cosmosRoleName(COSMOS_ROLES.DATA_READER)).toBe("Cosmos DB Built-in Data Reader");
  expect(cosmosRoleName(COSMOS_ROLES.DATA_CONTRIBUTOR)).toBe("Cosmos DB Built-in Data Contributor");
  expect(cosmosRoleName(ROLE_DEFINITIONS.OWNER)).toBeUndefined();
  expect(roleName(COSMOS_ROLES.DATA_READER)).toBeUndefined();
});

test("another role has no name here", () => {
  expect(roleName("00000000-0000-0000-0000-000000000000")).toBeUndefined();
  expect(roleGuid("Gardener")).toBeUndefined();
});
