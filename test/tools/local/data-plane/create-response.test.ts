import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import {
  APP,
  deployment,
  failure,
  LIVE,
  LocalWorld,
  PROJECT,
  properties,
  route,
} from "../../../support/local-world";

/** An application that answers and that Alice's team may call. */
function published(options: ConstructorParameters<typeof LocalWorld>[0] = {}): LocalWorld {
  const world = new LocalWorld(options);
  const { operationMs = 0 } = options.behaviours ?? {};
  world.putApp();
  world.now += operationMs;
  world.putDeployment();
  world.now += operationMs;
  world.grant(world.people.team);
  return world;
}

test("answers with agent, version and deployment, and stores nothing", () => {
  const answer = published().invoke("alice", { model: "any", input: "Hello", store: true });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    object: "response",
    status: "completed",
    store: false,
    metadata: { agent_name: "alpha", agent_version: "1", deployment: "live" },
    output: [
      {
        role: "assistant",
        content: [{ type: "output_text", text: "alpha version 1 (deployment live) heard: Hello" }],
      },
    ],
  });
});

test("states how much it heard, so callers see that only what they send counts", () => {
  const first = { role: "user", content: "First" };
  const last = { role: "user", content: [{ type: "input_text", text: "La" }, { text: "st" }] };
  const text = (input: unknown) => JSON.stringify(published().invoke("alice", { input }).body);
  expect(text([last])).toContain('heard: Last"');
  expect(text([first, { role: "assistant", content: "Well" }, last])).toContain(
    "heard: Last (message 3; the first was: First)",
  );
});

test("a role reaches a member of its group, and nobody else", () => {
  const world = published();
  expect(world.invoke("alice").status).toBe(200);
  expect(failure(world.invoke("bob"))).toContain("403 Forbidden: Principal bbbbbbbb");
});

test("a role at a scope above reaches the application, one beside it does not", () => {
  const world = published();
  world.grant(world.people.bob, undefined, `${APP}2`);
  expect(world.invoke("bob").status).toBe(403);
  world.grant(world.people.bob, undefined, PROJECT);
  expect(world.invoke("bob").status).toBe(200);
});

test.each([
  ["FOUNDRY_USER", 200],
  ["FOUNDRY_PROJECT_MANAGER", 200],
  ["FOUNDRY_OWNER", 200],
  ["COGNITIVE_SERVICES_USER", 200],
  ["FOUNDRY_AGENT_CONSUMER", 403],
  ["FOUNDRY_ACCOUNT_OWNER", 403],
  ["COGNITIVE_SERVICES_OPENAI_USER", 403],
  ["AZURE_AI_DEVELOPER", 403],
  ["OWNER", 403],
  ["CONTRIBUTOR", 403],
] as const)("%s gets %d", (role, status) => {
  const world = published();
  world.grant(world.people.bob, ROLE_DEFINITIONS[role]);
  expect(world.invoke("bob").status).toBe(status);
});

test("under OrganizationScope everybody in the directory may call without a role", () => {
  const world = published();
  expect(world.invoke("bob").status).toBe(403);
  world.putApp({ authorizationPolicy: { authorizationScheme: "OrganizationScope" } });
  expect(world.invoke("bob").status).toBe(200);
  expect(world.invoke("99999999-0000-4000-8000-000000000001").status).toBe(403);
  world.putApp();
  expect(world.invoke("bob").status).toBe(403);
});

test("under Channels a Responses call needs the role", () => {
  const world = published();
  world.putApp({ authorizationPolicy: { authorizationScheme: "Channels" } });
  expect(world.invoke("bob").status).toBe(403);
  expect(world.invoke("alice").status).toBe(200);
});

test("an assignment made in the portal lets its principal call", () => {
  const world = published();
  const id = `${APP}/providers/Microsoft.Authorization/roleAssignments/99999999-0000-4000-8000-000000000001`;
  const roleDefinitionId = ROLE_DEFINITIONS.FOUNDRY_USER;
  world.arm("PUT", id, { properties: { principalId: world.people.bob, roleDefinitionId } });
  expect(world.invoke("bob").status).toBe(200);
  world.admin.remove(id);
  expect(world.invoke("bob").status).toBe(403);
});

test.each([
  ["no token", () => ""],
  ["an API key", () => "Bearer 0123456789abcdef"],
  [
    "a token for ARM",
    (world: LocalWorld) =>
      `Bearer ${world.token(world.people.alice, "https://management.azure.com")}`,
  ],
  [
    "an expired token",
    (world: LocalWorld) => {
      const token = world.token(world.people.alice, "https://ai.azure.com");
      world.now += 3601 * 1000;
      return `Bearer ${token}`;
    },
  ],
])("refuses %s with 401", (_, authorization) => {
  const world = published();
  const headers = { authorization: authorization(world) };
  const path = "applications/app/protocols/openai/responses?api-version=2025-11-15-preview";
  expect(world.data("POST", path, { input: "Hello" }, { headers }).status).toBe(401);
});

test("an application without a deployment answers nobody", () => {
  const world = new LocalWorld();
  world.putApp();
  world.grant(world.people.team);
  expect(failure(world.invoke("alice"))).toContain("no deployments associated");
});

test("refuses hosted agents, in the recorded words", () => {
  const world = published();
  world.putApp({ agents: [{ agentName: "hosted" }] });
  expect(world.putDeployment(deployment("hosted", "1")).status).toBe(200);
  expect(properties(world.arm("GET", LIVE))["state"]).toBe("Running");
  expect(failure(world.invoke("alice"))).toBe(
    "400 UserError: Application-scoped routes only support prompt agents. Agent kind 'hosted' is not supported.",
  );
});

test.each([403, 404] as const)("a disabled application answers %d, as switched", (disabled) => {
  const world = published({ behaviours: { disabled } });
  world.arm("POST", `${APP}/disable`);
  expect(world.invoke("alice").status).toBe(disabled);
  world.arm("POST", `${APP}/enable`);
  expect(world.invoke("alice").status).toBe(200);
});

test("an unknown application is not found", () => {
  expect(failure(new LocalWorld().invoke("alice"))).toContain("404 ApplicationNotFound");
});

test("refuses api-versions that are not known, and calls without one", () => {
  const world = published({ behaviours: { invokeApiVersions: ["2026-01-01", "v2"] } });
  const path = "applications/app/protocols/openai/responses";
  const told = (query: string) =>
    failure(world.data("POST", `${path}${query}`, { input: "Hello" }, { as: "alice" }));
  expect(told("?api-version=v1")).toBe(
    "400 UnsupportedApiVersion: api-version 'v1' is not supported; supported: 2026-01-01, v2",
  );
  expect(told("")).toBe("400 UserError: the query api-version is required");
});

test("refuses Responses where the deployment declares another protocol", () => {
  const world = published();
  world.putDeployment({ protocols: [{ protocol: "Activity", version: "v1" }] });
  expect(failure(world.invoke("alice"))).toBe(
    "400 ProtocolNotSupported: Deployment 'live' speaks Activity, not Responses",
  );
  world.putDeployment({ protocols: [] });
  expect(world.invoke("alice").status).toBe(200);
});

test.each([
  ["another conversation", { input: "x", previous_response_id: "resp_1" }, "store no responses"],
  ["a conversation", { input: "x", conversation: "conv_1" }, "keep no conversations"],
  ["a body that is none", "x", "the body must be an object"],
  ["a body without text", { input: 1 }, "input must contain text"],
  ["no messages", { input: [] }, "input must contain text"],
])("refuses %s", (_, body, told) => {
  expect(failure(published().invoke("alice", body))).toContain(told);
});

test.each([
  ["oldest", "live"],
  ["newest", "other"],
] as const)("the default rule means the %s living deployment", (emptyRoute, expected) => {
  const world = published({ behaviours: { emptyRoute } });
  world.putDeployment({}, `${APP}/agentDeployments/other`);
  expect(world.invoke("alice").body).toMatchObject({ metadata: { deployment: expected } });
});

test("with the empty route switched to none, the default rule reaches nobody", () => {
  const world = published({ behaviours: { emptyRoute: "none" } });
  expect(failure(world.invoke("alice"))).toContain("no deployments associated");
});

test("an explicit rule decides among several deployments", () => {
  const world = published();
  const other = world.putDeployment({}, `${APP}/agentDeployments/other`);
  world.putApp(route(properties(other)["deploymentId"]));
  expect(world.invoke("alice").body).toMatchObject({ metadata: { deployment: "other" } });
});

test("a route can be left on the default rule, or be moved by hand, behind Terraform's back", () => {
  const world = published();
  world.putDeployment({}, `${APP}/agentDeployments/other`);
  world.admin.route(APP, "other");
  expect(world.invoke("alice").body).toMatchObject({ metadata: { deployment: "other" } });
  world.admin.route(APP, "");
  expect(world.invoke("alice").body).toMatchObject({ metadata: { deployment: "live" } });
});

test("a deployment answers only while it runs", () => {
  const world = published({ behaviours: { operationMs: 100 } });
  const told = () => failure(world.invoke("alice"));
  const notRunning = (state: string) =>
    `503 DeploymentNotRunning: Deployment 'live' does not answer: its state is ${state}`;
  expect(world.invoke("alice").status).toBe(200);
  world.arm("POST", `${LIVE}/stop`);
  expect(told()).toBe(notRunning("Stopping"));
  world.now += 100;
  expect(told()).toBe(notRunning("Stopped"));
  world.arm("POST", `${LIVE}/start`);
  expect(told()).toBe(notRunning("Starting"));
  world.now += 100;
  expect(world.invoke("alice").status).toBe(200);
});

test("a route to a deployment that is gone answers nobody, although another one runs", () => {
  const world = published();
  world.putApp(route(properties(world.arm("GET", LIVE))["deploymentId"]));
  world.putDeployment({}, `${APP}/agentDeployments/other`);
  world.arm("DELETE", LIVE);
  expect(failure(world.invoke("alice"))).toContain("400 UserError: Application 'app' has no");
});

test("while a deployment is updated, the former version answers", () => {
  const world = published({ behaviours: { operationMs: 100 } });
  world.putDeployment(deployment("alpha", "2"));
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "1" } });
  world.now += 100;
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "2" } });
  expect(world.timeline.gaps()).toEqual([]);
});

test("with updating switched to unavailable, callers get 503 until the update is done", () => {
  const world = published({ behaviours: { operationMs: 100, updating: "unavailable" } });
  world.now += 10;
  const from = world.now;
  world.putDeployment(deployment("alpha", "2"));
  expect(failure(world.invoke("alice"))).toBe(
    "503 DeploymentUpdating: Deployment 'live' is being updated",
  );
  world.now += 100;
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "2" } });
  expect(world.timeline.gaps()).toEqual([{ applicationId: APP, from, to: world.now }]);
});
