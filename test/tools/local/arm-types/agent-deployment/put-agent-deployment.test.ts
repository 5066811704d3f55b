import {
  APP,
  deployment,
  failure,
  LIVE,
  LocalWorld,
  properties,
  route,
} from "../../../../support/local-world";

function withApp(options: ConstructorParameters<typeof LocalWorld>[0] = {}): LocalWorld {
  const world = new LocalWorld(options);
  world.putApp();
  return world;
}

test("goes from Creating and Starting to Succeeded and Running", () => {
  const world = withApp({ behaviours: { operationMs: 100 } });
  world.now += 100;
  const created = world.putDeployment({ displayName: "Live" });
  expect(created.status).toBe(201);
  expect(properties(created)).toMatchObject({ provisioningState: "Creating", state: "Starting" });
  world.now += 99;
  expect(properties(world.arm("GET", LIVE))["state"]).toBe("Starting");
  world.now += 1;
  expect(world.arm("GET", LIVE).body).toMatchObject({
    id: LIVE,
    type: "Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments",
    properties: {
      displayName: "Live",
      deploymentType: "Managed",
      deploymentId: properties(created)["deploymentId"],
      provisioningState: "Succeeded",
      state: "Running",
    },
  });
});

test("reads a lower-case protocol back as the service spells it", () => {
  const world = withApp();
  world.putDeployment({ protocols: [{ protocol: "responses", version: "1.0" }] });
  expect(properties(world.arm("GET", LIVE))["protocols"]).toEqual([
    { protocol: "Responses", version: "1.0" },
  ]);
});

test("an update keeps deploymentId, and the route reaches the new version", () => {
  const world = withApp({ behaviours: { operationMs: 100 } });
  world.now += 100;
  const { deploymentId } = properties(world.putDeployment());
  world.now += 100;
  world.putApp(route(deploymentId));
  world.now += 100;
  world.grant(world.people.alice);
  const updated = world.putDeployment(deployment("alpha", "2"));
  expect(updated.status).toBe(200);
  expect(properties(updated)).toMatchObject({ deploymentId, provisioningState: "Updating" });
  world.now += 100;
  expect(properties(world.arm("GET", LIVE))).toMatchObject({ provisioningState: "Succeeded" });
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "2" } });
});

test("with deploymentId switched to new, the route still reaches the former version", () => {
  const world = withApp({ behaviours: { deploymentIdOnUpdate: "new" } });
  const { deploymentId } = properties(world.putDeployment());
  world.putApp(route(deploymentId));
  world.grant(world.people.alice);
  const updated = properties(world.putDeployment(deployment("alpha", "2")));
  expect(updated["deploymentId"]).not.toBe(deploymentId);
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "1" } });
  world.putApp(route(updated["deploymentId"]));
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "2" } });
});

test.each([
  ["an unknown agent", deployment("nobody", "1"), "404 SystemError: Agent 'nobody' not found"],
  ["an unknown version", deployment("alpha", "9"), "404 SystemError: Agent 'alpha:9' not found"],
  ["no agent", { agents: [] }, "400 UserError: body.properties.agents must name an agent"],
  ["no type", { deploymentType: undefined }, "400 UserError: body.properties.deploymentType must"],
  ["a type without a shape", { deploymentType: "Custom" }, "deploymentType must be Managed or"],
  ["replicas on Managed", { minReplicas: 1 }, "body.properties.minReplicas is not expected here"],
  ["a null", { description: null }, "body.properties.description must not be null"],
])("refuses %s", (_, wrong, told) => {
  expect(failure(withApp().putDeployment(wrong))).toContain(told);
});

test("ignores a deploymentId of its own", () => {
  const answer = withApp().putDeployment({ deploymentId: "mine" });
  expect(properties(answer)["deploymentId"]).not.toBe("mine");
});

test("takes a Hosted deployment with replicas, and ignores a sent state", () => {
  const world = withApp();
  const hosted = { deploymentType: "Hosted", minReplicas: 1, maxReplicas: 1, state: "Stopped" };
  expect(world.putDeployment(hosted).status).toBe(201);
  expect(properties(world.arm("GET", LIVE))).toMatchObject({ minReplicas: 1, state: "Running" });
});

test("the application has to list a deployment's agent", () => {
  const world = withApp();
  expect(failure(world.putDeployment(deployment("beta", "1")))).toBe(
    "400 UserError: application 'app' does not list the agent 'beta'",
  );
  world.putApp({ agents: [{ agentName: "alpha" }, { agentName: "beta" }] });
  expect(world.putDeployment(deployment("beta", "1")).status).toBe(201);
});

test("with unlisted agents switched to accepted, any agent may be deployed", () => {
  const world = withApp({ behaviours: { unlistedAgent: "accepted" } });
  expect(world.putDeployment(deployment("beta", "1")).status).toBe(201);
});

test("refuses a deployment of an application that does not exist", () => {
  expect(failure(new LocalWorld().putDeployment())).toContain("404 ParentResourceNotFound");
});

test("start and stop answer at once; the state follows", () => {
  const world = withApp({ behaviours: { operationMs: 100 } });
  world.now += 100;
  world.putDeployment();
  world.now += 100;
  const stopped = world.arm("POST", `${LIVE}/stop`);
  expect([stopped.status, stopped.body]).toEqual([200, undefined]);
  expect(properties(world.arm("GET", LIVE))["state"]).toBe("Stopping");
  world.now += 100;
  expect(properties(world.arm("GET", LIVE))["state"]).toBe("Stopped");
  world.arm("POST", `${LIVE}/start`);
  world.now += 100;
  expect(properties(world.arm("GET", LIVE))["state"]).toBe("Running");
  expect(failure(world.arm("POST", `${APP}/agentDeployments/none/stop`))).toContain("404");
});
