import { APP, failure, LocalWorld, properties } from "../../../support/local-world";

function identity(world: LocalWorld): { [name: string]: unknown } {
  const found = properties(world.arm("GET", APP))["defaultInstanceIdentity"];
  return found as { [name: string]: unknown };
}

test("the application says Succeeded while its identities say Creating", () => {
  const world = new LocalWorld({ behaviours: { identityMs: 1000 } });
  world.putApp();
  expect(properties(world.arm("GET", APP))["provisioningState"]).toBe("Succeeded");
  expect(identity(world)["provisioningState"]).toBe("Creating");
  world.now += 1000;
  expect(identity(world)["provisioningState"]).toBe("Succeeded");
});

test("identities can stay Creating although their principals exist", () => {
  const world = new LocalWorld({ behaviours: { identityMs: 1e12 } });
  world.putApp();
  world.now += 24 * 3600 * 1000;
  expect(identity(world)["provisioningState"]).toBe("Creating");
  expect(world.grant(String(identity(world)["principalId"])).status).toBe(201);
});

test("the ids of the identities can come late", () => {
  const world = new LocalWorld({ behaviours: { identityIdsMs: 500 } });
  world.putApp();
  expect(identity(world)["principalId"]).toBeNull();
  world.now += 500;
  expect(identity(world)["principalId"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("the directory can be late to know a new principal: PrincipalNotFound until then", () => {
  const world = new LocalWorld({ behaviours: { principalMs: 500 } });
  world.putApp();
  const principal = String(identity(world)["principalId"]);
  expect(failure(world.grant(principal))).toContain("400 PrincipalNotFound");
  world.now += 500;
  expect(world.grant(principal).status).toBe(201);
});

test("what was scheduled for an application does not reach another one with the same name", () => {
  const world = new LocalWorld({ behaviours: { principalMs: 500 } });
  world.putApp();
  world.arm("DELETE", APP);
  world.now += 400;
  world.putApp();
  world.now += 200;
  expect(failure(world.grant(String(identity(world)["principalId"])))).toContain(
    "PrincipalNotFound",
  );
});
