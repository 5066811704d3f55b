import {
  cosmosNames,
  cosmosScope,
  renderCosmosRoleAssignment,
} from "../../../lib/constructs/wire/cosmos-role-assignment";

const accountId = "/subscriptions/s/resourceGroups/rg/providers/x/databaseAccounts/contoso";

test.each([
  [{}, ""],
  [{ database: "sales" }, "/dbs/sales"],
  [{ database: "sales", container: "${x}" }, '/dbs/sales/colls/${"$"}{x}'],
])("the data of %j is at …%s", (data, path) => {
  expect(cosmosScope({ accountId, ...data })).toBe(`${accountId}${path}`);
});

test("names a role of the account", () => {
  const scope = `${accountId}/dbs/sales`;
  expect(
    renderCosmosRoleAssignment(accountId, { scope, roleDefinitionGuid: "guid", principalId: "p" }),
  ).toEqual({
    properties: {
      roleDefinitionId: `${accountId}/sqlRoleDefinitions/guid`,
      scope,
      principalId: "p",
    },
  });
});

test.each([
  [{}, "/"],
  [{ database: "Orders" }, "Orders/"],
  [{ database: "sales", container: "${X}" }, 'sales/${"$"}{X}'],
])("the names of %j are %s", (data, names) => {
  expect(cosmosNames({ accountId, ...data })).toBe(names);
});
