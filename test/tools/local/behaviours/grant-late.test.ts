import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { APP, LocalWorld } from "../../../support/local-world";

/** An application that answers those who may call it. */
function published(grantMs: number): LocalWorld {
  const world = new LocalWorld({ behaviours: { grantMs } });
  world.putApp();
  world.putDeployment();
  return world;
}

test("a new role assignment is there at once and counts later", () => {
  const world = published(500);
  const { status, body } = world.grant(world.people.alice);
  expect(status).toBe(201);
  expect(world.arm("GET", (body as { id: string }).id).status).toBe(200);
  world.now += 499;
  expect(world.invoke("alice").status).toBe(403);
  world.now += 1;
  expect(world.invoke("alice").status).toBe(200);
});

test("without the setting it counts at once", () => {
  const world = published(0);
  world.grant(world.people.alice);
  expect(world.invoke("alice").status).toBe(200);
});

test("updating it does not delay it again; creating it again does", () => {
  const world = published(500);
  const id = `${APP}/providers/Microsoft.Authorization/roleAssignments/90000000-0000-4000-8000-000000000001`;
  const put = () =>
    world.arm("PUT", id, {
      properties: {
        principalId: world.people.alice,
        roleDefinitionId: ROLE_DEFINITIONS.FOUNDRY_USER,
      },
    });
  put();
  world.now += 500;
  expect(put().status).toBe(200);
  expect(world.invoke("alice").status).toBe(200);

  world.arm("DELETE", id);
  put();
  world.now += 400;
  world.arm("DELETE", id);
  put();
  world.now += 200;
  expect(world.invoke("alice").status).toBe(403);
  world.now += 300;
  expect(world.invoke("alice").status).toBe(200);
});

test("what is assigned from the start counts from the start", () => {
  const world = new LocalWorld({
    behaviours: { grantMs: 500 },
    roleAssignments: [{ scope: APP, principal: "alice", role: ROLE_DEFINITIONS.FOUNDRY_USER }],
  });
  world.putApp();
  world.putDeployment();
  expect(world.invoke("alice").status).toBe(200);
});
