import { failure, LocalWorld } from "../../../../support/local-world";

const ACCOUNT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/sales";
const NAME = "70000000-0000-5000-8000-000000000001";
const ONE = `${ACCOUNT}/sqlRoleAssignments/${NAME}`;

function assigned(): LocalWorld {
  const world = new LocalWorld();
  const properties = {
    roleDefinitionId: `${ACCOUNT}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`,
    scope: ACCOUNT,
    principalId: world.people.alice,
  };
  world.arm("PUT", ONE, { properties });
  return world;
}

test("reads, lists and removes", () => {
  const world = assigned();
  const { status, body } = world.arm("GET", ONE);
  expect(status).toBe(200);
  expect(world.arm("GET", `${ACCOUNT}/sqlRoleAssignments`).body).toEqual({ value: [body] });
  expect(world.arm("GET", `${ACCOUNT}2/sqlRoleAssignments`).body).toEqual({ value: [] });
  expect(world.arm("DELETE", ONE).status).toBe(200);
  expect(world.arm("DELETE", ONE).status).toBe(204);
  expect(failure(world.arm("GET", ONE))).toBe(
    `404 NotFound: Unable to find a SQL Role Assignment with ID [${NAME}]`,
  );
});

test("can be removed behind Terraform's back", () => {
  const world = assigned();
  expect(world.admin.resources()).toEqual([ONE]);
  world.admin.remove(ONE);
  expect(world.admin.resources()).toEqual([]);
});
