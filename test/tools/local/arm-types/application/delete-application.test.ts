import { APP, failure, LIVE, LocalWorld, properties, route } from "../../../../support/local-world";

function withDeployment(options: ConstructorParameters<typeof LocalWorld>[0] = {}): LocalWorld {
  const world = new LocalWorld(options);
  world.putApp();
  world.putDeployment();
  return world;
}

test("after deletion nothing is found, by the recorded codes", () => {
  const world = withDeployment();
  expect(world.arm("DELETE", LIVE).status).toBe(202);
  expect(failure(world.arm("GET", LIVE))).toBe(
    "404 DeploymentNotFound: Deployment 'live' not found",
  );
  expect(world.arm("DELETE", APP).status).toBe(202);
  expect(failure(world.arm("GET", APP))).toBe(
    "404 ApplicationNotFound: Application 'app' not found",
  );
  expect(world.admin.resources()).toEqual([]);
});

test("what is not there is deleted with 204", () => {
  const world = new LocalWorld();
  expect(world.arm("DELETE", LIVE).status).toBe(204);
  expect(world.arm("DELETE", APP).status).toBe(204);
});

test("refuses to delete an application with deployments", () => {
  const world = withDeployment();
  expect(failure(world.arm("DELETE", APP))).toContain("409 UserError: Application 'app' still has");
  world.arm("DELETE", LIVE);
  expect(world.arm("DELETE", APP).status).toBe(202);
});

test("with deletion switched to cascade, deployments go with their application", () => {
  const world = withDeployment({ behaviours: { deleteWithDeployments: "cascade" } });
  expect(world.arm("DELETE", APP).status).toBe(202);
  expect(world.admin.resources()).toEqual([]);
});

test("an application made again has another principal; assignments of the former one dangle", () => {
  const world = new LocalWorld();
  const principal = () =>
    (properties(world.arm("GET", APP))["defaultInstanceIdentity"] as { principalId: string })
      .principalId;
  world.putApp();
  const former = principal();
  const storage = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg";
  expect(world.grant(former, "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", storage).status).toBe(201);
  world.arm("DELETE", APP);
  world.putApp();
  expect(principal()).not.toBe(former);
  expect(world.admin.resources()).toHaveLength(2);
  const role = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
  expect(failure(world.grant(former, role, storage))).toContain("400 PrincipalNotFound");
});

test("a rule to a deleted deployment reaches nobody", () => {
  const world = withDeployment();
  world.grant(world.people.alice);
  const { deploymentId } = properties(world.arm("GET", LIVE));
  world.putApp(route(deploymentId));
  world.putDeployment({}, `${APP}/agentDeployments/other`);
  world.arm("DELETE", LIVE);
  expect(failure(world.invoke("alice"))).toContain("no deployments associated");
});
