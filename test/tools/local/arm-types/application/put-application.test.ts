import type { JsonObject } from "../../../../../lib/tools/local/core/json";
import {
  APP,
  failure,
  LIVE,
  LocalWorld,
  PROJECT,
  properties,
  route,
} from "../../../../support/local-world";

/** What GET returns for the policy: the scheme and nothing else. */
function schemeOf(world: LocalWorld): unknown {
  const policy = properties(world.arm("GET", APP))["authorizationPolicy"] as JsonObject;
  expect(Object.keys(policy)).toEqual(["authorizationScheme"]);
  return policy["authorizationScheme"];
}

test("makes an application, with what the service adds", () => {
  const world = new LocalWorld();
  const created = world.putApp({ displayName: "Support", tags: { team: "support" } });
  expect(created.status).toBe(201);
  expect(world.arm("GET", APP).body).toMatchObject({
    id: APP,
    name: "app",
    type: "Microsoft.CognitiveServices/accounts/projects/applications",
    properties: {
      displayName: "Support",
      tags: { team: "support" },
      properties: null,
      baseUrl: "https://127.0.0.1:1/api/projects/support/applications/app",
      authorizationPolicy: { authorizationScheme: "Default" },
      provisioningState: "Succeeded",
      isEnabled: true,
    },
  });
});

test("reads back null for a description, another agent id, and the default route", () => {
  const world = new LocalWorld();
  world.putApp({ description: "Answers", agents: [{ agentName: "alpha", agentId: "mine" }] });
  expect(properties(world.arm("GET", APP))).toMatchObject({
    description: null,
    agents: [
      {
        agentName: "alpha",
        agentId:
          "azureml://subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/workspaces/contoso@support@AML/applications/app/agents/alpha",
      },
    ],
    trafficRoutingPolicy: {
      protocol: "FixedRatio",
      rules: [
        {
          ruleId: "default",
          description: "Default rule routing all traffic to the first deployment",
          deploymentId: "",
          trafficPercentage: 100,
        },
      ],
    },
  });
  expect(world.admin.stored(APP)).toMatchObject({ description: "Answers" });
});

test("the client id of the instance is its principal, that of the blueprint is not", () => {
  const world = new LocalWorld();
  world.putApp();
  const { defaultInstanceIdentity, agentIdentityBlueprint } = properties(world.arm("GET", APP)) as {
    [name: string]: { [name: string]: unknown };
  };
  expect(defaultInstanceIdentity).toMatchObject({
    kind: "AgentInstance",
    type: "System",
    subject: null,
    clientId: defaultInstanceIdentity?.["principalId"],
  });
  expect(agentIdentityBlueprint).toMatchObject({ kind: "AgentBlueprint", type: "System" });
  expect(agentIdentityBlueprint?.["clientId"]).not.toBe(agentIdentityBlueprint?.["principalId"]);
});

test("an update keeps identities and ids, and the letter case of the first name", () => {
  const world = new LocalWorld();
  const before = properties(world.putApp({ displayName: "One" }));
  const answer = world.arm("PUT", APP.toUpperCase().replace("/SUBSCRIPTIONS", "/subscriptions"), {
    properties: { displayName: "Two", agents: [{ agentName: "beta" }] },
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ id: APP, name: "app" });
  expect(properties(answer)).toMatchObject({
    displayName: "Two",
    applicationId: before["applicationId"],
    defaultInstanceIdentity: before["defaultInstanceIdentity"],
  });
});

test("refuses an application without agents, in the recorded words", () => {
  const world = new LocalWorld();
  for (const agents of [undefined, []]) {
    expect(failure(world.putApp({ agents }))).toBe("400 UserError: Agents cannot be null or empty");
  }
});

test("takes an application with agents", () => {
  expect(new LocalWorld().putApp({ agents: [{ agentName: "alpha" }] }).status).toBe(201);
});

test("answers an unknown agent with 404 and the code SystemError", () => {
  const answer = new LocalWorld().putApp({ agents: [{ agentName: "nobody" }] });
  expect(failure(answer)).toBe("404 SystemError: Agent 'nobody' not found");
});

test("refuses the published discriminator of the policy, in the recorded words", () => {
  const answer = new LocalWorld().putApp({ authorizationPolicy: { type: "Default" } });
  expect(failure(answer)).toBe(
    "400 UserError: Missing discriminator property [AuthorizationScheme] in request body.",
  );
});

const SPELLINGS = ["authorizationScheme", "AuthorizationScheme"];
const SCHEMES = ["Default", "Channels", "OrganizationScope"];

test.each(SPELLINGS.flatMap((key) => SCHEMES.map((scheme) => [key, scheme] as const)))(
  "takes the policy as %s %s, and answers it in one spelling",
  (key, scheme) => {
    const world = new LocalWorld();
    world.putApp({ authorizationPolicy: { [key]: scheme } });
    expect(schemeOf(world)).toBe(scheme);
  },
);

test.each([
  ["an unknown scheme", { authorizationScheme: "Custom" }, "authorizationScheme must be one of"],
  ["the published name besides", { authorizationScheme: "Default", type: "Default" }, "type is"],
  [
    "both spellings",
    { authorizationScheme: "Default", AuthorizationScheme: "Channels" },
    "AuthorizationScheme is not expected here",
  ],
])("refuses a policy with %s", (_, authorizationPolicy, told) => {
  const answer = new LocalWorld().putApp({ authorizationPolicy });
  expect(failure(answer)).toContain(`400 UserError: body.properties.authorizationPolicy.${told}`);
});

test("a policy stays with a PUT that sends it, and is Default after one that does not", () => {
  const world = new LocalWorld();
  const authorizationPolicy = { authorizationScheme: "Channels" };
  world.putApp({ authorizationPolicy });
  world.putApp({ authorizationPolicy, displayName: "Support" });
  expect(schemeOf(world)).toBe("Channels");
  world.putApp({ displayName: "Support" });
  expect(schemeOf(world)).toBe("Default");
});

test("with PUT switched to merge, a policy that is not sent stays", () => {
  const world = new LocalWorld({ behaviours: { put: "merge" } });
  world.putApp({ authorizationPolicy: { authorizationScheme: "Channels" } });
  world.putApp({ displayName: "Support" });
  expect(schemeOf(world)).toBe("Channels");
});

test("refuses nulls by name", () => {
  const answer = new LocalWorld().putApp({ displayName: null });
  expect(failure(answer)).toBe("400 UserError: body.properties.displayName must not be null");
});

test("with nulls switched to absent, a null policy becomes Default", () => {
  const world = new LocalWorld({ behaviours: { nulls: "absent" } });
  world.putApp({ authorizationPolicy: { authorizationScheme: "Channels" } });
  world.putApp({ authorizationPolicy: null });
  expect(schemeOf(world)).toBe("Default");
});

test("refuses a misspelled property by name", () => {
  const answer = new LocalWorld().putApp({ displayname: "x" });
  expect(failure(answer)).toBe("400 UserError: body.properties.displayname is not expected here");
});

test("with isEnabled switched to refused, it is refused by name", () => {
  const world = new LocalWorld({ behaviours: { enabledInBody: "refused" } });
  expect(failure(world.putApp({ isEnabled: true }))).toBe(
    "400 UserError: body.properties.isEnabled is not expected here",
  );
});

test("with isEnabled switched to written, the body decides it", () => {
  const world = new LocalWorld({ behaviours: { enabledInBody: "written" } });
  world.putApp({ isEnabled: false });
  expect(properties(world.arm("GET", APP))["isEnabled"]).toBe(false);
});

test("a PUT replaces: what it does not name is gone", () => {
  const world = new LocalWorld();
  world.putApp({ displayName: "Support", description: "x", tags: { a: "1", b: "2" } });
  world.putApp({ tags: { a: "1" } });
  expect(world.admin.stored(APP)).toEqual({ agents: ["alpha"], tags: { a: "1" } });
});

test("with PUT switched to merge, what it does not name stays", () => {
  const world = new LocalWorld({ behaviours: { put: "merge" } });
  world.putApp({ displayName: "Support" });
  world.arm("PUT", APP, { properties: { tags: { a: "1" } } });
  expect(world.admin.stored(APP)).toEqual({
    agents: ["alpha"],
    displayName: "Support",
    tags: { a: "1" },
  });
});

test("a route reaches a deployment by the service's routing id", () => {
  const world = new LocalWorld();
  world.putApp();
  const { deploymentId } = properties(world.putDeployment());
  expect(world.putApp(route(deploymentId)).status).toBe(200);
});

test("refuses a rule to an unknown deploymentId", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  expect(failure(world.putApp(route("live")))).toBe(
    "400 UserError: trafficRoutingPolicy names the unknown deploymentId 'live'",
  );
});

test("with unknown routes switched to accepted, a rule may name anything", () => {
  const world = new LocalWorld({ behaviours: { unknownRoute: "accepted" } });
  expect(world.putApp(route("live")).status).toBe(201);
});

test.each([
  ["no rule", []],
  ["a rule below 100", [{ ruleId: "a", deploymentId: "", trafficPercentage: 90 }]],
  [
    "two rules",
    [
      { ruleId: "a", deploymentId: "", trafficPercentage: 50 },
      { ruleId: "b", deploymentId: "", trafficPercentage: 50 },
    ],
  ],
])("refuses a route of %s", (_, rules) => {
  const answer = new LocalWorld().putApp({ trafficRoutingPolicy: { rules } });
  expect(failure(answer)).toBe(
    "400 UserError: body.properties.trafficRoutingPolicy.rules must be one rule with a trafficPercentage of 100",
  );
});

test("lets go of the agent of a living deployment", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  expect(world.putApp({ agents: [{ agentName: "beta" }] }).status).toBe(200);
});

test("with unlisting switched to refused, the agent of a living deployment has to stay", () => {
  const world = new LocalWorld({ behaviours: { unlisting: "refused" } });
  world.putApp();
  world.putDeployment();
  expect(failure(world.putApp({ agents: [{ agentName: "beta" }] }))).toBe(
    "400 UserError: deployment 'live' still uses the agent 'alpha'",
  );
  expect(world.putApp({ agents: [{ agentName: "alpha" }, { agentName: "beta" }] }).status).toBe(
    200,
  );
});

test("a PUT leaves a disabled application disabled", () => {
  const world = new LocalWorld();
  world.putApp();
  expect(world.arm("POST", `${APP}/disable`).status).toBe(200);
  world.putApp({ displayName: "Other" });
  expect(properties(world.arm("GET", APP))["isEnabled"]).toBe(false);
});

test("with enabledOnPut switched to reset, a PUT enables again", () => {
  const world = new LocalWorld({ behaviours: { enabledOnPut: "reset" } });
  world.putApp();
  world.arm("POST", `${APP}/disable`);
  world.putApp();
  expect(properties(world.arm("GET", APP))["isEnabled"]).toBe(true);
});

test("refuses an application in a project that does not exist", () => {
  const other = `${PROJECT}-other/applications/app`;
  const answer = new LocalWorld().arm("PUT", other, { properties: { agents: [] } });
  expect(failure(answer)).toContain("404 ParentResourceNotFound");
});

test("lists what is there", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  const ids = (path: string) =>
    (world.arm("GET", path).body as { value: { id: string }[] }).value.map(({ id }) => id);
  expect(ids(`${PROJECT}/applications`)).toEqual([APP]);
  expect(ids(`${APP}/agentDeployments`)).toEqual([LIVE]);
  expect(world.arm("POST", `${APP}/listAgents`).body).toMatchObject({
    value: [{ name: "alpha", properties: { agentName: "alpha" } }],
  });
});
