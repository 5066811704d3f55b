import { failure, LocalWorld } from "../../../../support/local-world";

const ACCOUNT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/sales";
const READER = `${ACCOUNT}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`;
const CONTRIBUTOR = `${ACCOUNT}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002`;
const ONE = `${ACCOUNT}/sqlRoleAssignments/70000000-0000-5000-8000-000000000001`;

/** Gives Alice a role for the whole account, unless told otherwise. */
function put(world: LocalWorld, change: object = {}, id = ONE) {
  const usual = { roleDefinitionId: READER, scope: ACCOUNT, principalId: world.people.alice };
  return world.arm("PUT", id, { properties: { ...usual, ...change } }, { version: "2024-11-15" });
}

test("assigns, for the account or a part of it", () => {
  const world = new LocalWorld();
  const scope = `${ACCOUNT}/dbs/crm/colls/orders`;
  expect(put(world, { scope })).toMatchObject({
    status: 200,
    body: {
      id: ONE,
      name: "70000000-0000-5000-8000-000000000001",
      type: "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments",
      properties: { roleDefinitionId: READER, scope, principalId: world.people.alice },
    },
  });
});

test("another role may be put in its place, another principal or scope not", () => {
  const world = new LocalWorld();
  put(world);
  expect(put(world, { roleDefinitionId: CONTRIBUTOR }).body).toMatchObject({
    properties: { roleDefinitionId: CONTRIBUTOR },
  });
  expect(failure(put(world, { principalId: world.people.bob }))).toBe(
    "400 BadRequest: Updating SQL Role Assignment Principal ID is not permitted. You may only update the associated Role Definition.",
  );
  expect(failure(put(world, { scope: `${ACCOUNT}/dbs/crm` }))).toContain(
    "Role Assignment Scope is",
  );
});

test("refuses a principal that the directory does not know", () => {
  expect(failure(put(new LocalWorld(), { principalId: "nobody" }))).toContain(
    "400 BadRequest: The provided principal ID [nobody] was not found in the AAD tenant(s)",
  );
});

test.each([
  ["an ARM id as scope", { scope: `${ACCOUNT}/sqlDatabases/crm` }, "scope must be /subscriptions/"],
  ["the scope of another account", { scope: ACCOUNT.replace("sales", "other") }, "scope must be"],
  ["an unfinished scope", { scope: `${ACCOUNT}/dbs/` }, "scope must be"],
  [
    "a role of Azure RBAC",
    { roleDefinitionId: READER.replace(/\/databaseAccounts.*/, "/x") },
    "does not emulate the role",
  ],
  ["a body without a scope", { scope: undefined }, "must name a roleDefinitionId, a scope"],
])("refuses %s", (_, change, told) => {
  expect(failure(put(new LocalWorld(), change))).toContain(told);
});

test("refuses a name that is not a GUID", () => {
  const id = `${ACCOUNT}/sqlRoleAssignments/reader`;
  expect(failure(put(new LocalWorld(), {}, id))).toContain("the name reader is not a GUID");
});
