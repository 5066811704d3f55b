import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { grantNeeds } from "../../../../lib/tools/cli/doctor/downstream-fix";

const AGENT = "5f2d3c1e-0000-4000-8000-0000000000a9";
const COSMOS =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/c";

test.each([
  [{ role: "Storage Blob Data Reader" }, "Role.STORAGE_BLOB_DATA_READER"],
  [{ role: ROLE_DEFINITIONS.KEY_VAULT_SECRETS_USER }, "Role.KEY_VAULT_SECRETS_USER"],
  [
    { role: "60000000-0000-4000-8000-000000000001" },
    'Role.fromRoleDefinitionId("60000000-0000-4000-8000-000000000001")',
  ],
  [
    { dataAction: "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read" },
    "Role.STORAGE_BLOB_DATA_READER",
  ],
])("names the role for %j", (asked, role) => {
  const { code } = grantNeeds([{ name: "support/Support/Manuals", scope: "/s", ...asked }], AGENT);
  expect(code).toBe(`app.identity.assignRole("Manuals", { role: ${role}, scope: "/s" })`);
});

test("gives data of Cosmos DB by roles of its own", () => {
  const dataAction = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/upsert";
  const fix = grantNeeds([{ name: "orders", scope: `${COSMOS}/dbs/shop`, dataAction }], AGENT);
  expect(fix.code).toBe(`app.identity.access.writeCosmosData("orders", "${COSMOS}")`);
  expect(fix.command).toBe(
    `az cosmosdb sql role assignment create --resource-group rg --account-name c --role-definition-id 00000000-0000-0000-0000-000000000002 --principal-id ${AGENT} --scope ${COSMOS}/dbs/shop`,
  );
});

test("gives a role of Azure RBAC on an account of Cosmos DB where one is asked for", () => {
  const needs = [{ name: "account", scope: COSMOS, role: "Cosmos DB Account Reader Role" }];
  expect(grantNeeds(needs, AGENT).code).toContain("Role.COSMOS_DB_ACCOUNT_READER");
});

test("has a line for each need", () => {
  const needs = ["a", "b"].map((name) => ({ name, scope: `/${name}`, role: "Owner" }));
  const { code, command } = grantNeeds(needs, AGENT);
  expect([code, command].map((lines) => lines?.split("\n").length)).toEqual([2, 2]);
});

test("says which data action it takes where no role of Azure's own has it", () => {
  const needs = [{ name: "x", scope: "/s", dataAction: "Contoso.Data/read" }];
  expect(grantNeeds(needs, AGENT).command).toContain("<a role with Contoso.Data/read>");
});
