import { StateFolder } from "../../../../../lib/tools/local/store/state-folder";
import { failure, LocalWorld, properties } from "../../../../support/local-world";
import { temporaryFolder } from "../../../../support/temporary-folder";

const GROUP = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/fresh";
const ACCOUNT = `${GROUP}/providers/Microsoft.CognitiveServices/accounts/fresh`;
const MADE = `${ACCOUNT}/projects/support`;
const MODEL = `${ACCOUNT}/deployments/gpt-4o`;

const BODY = {
  location: "eastus2",
  kind: "AIServices",
  sku: { name: "S0" },
  identity: { type: "SystemAssigned" },
  properties: { customSubDomainName: "fresh", allowProjectManagement: true },
};
const PROJECT_BODY = { location: "eastus2", identity: { type: "SystemAssigned" } };
const MODEL_BODY = { properties: { model: { format: "OpenAI", name: "gpt-4o" } } };

/** A local Azure that begins without any project. */
function empty(...more: ConstructorParameters<typeof LocalWorld>): LocalWorld {
  const [options, stores] = more;
  return new LocalWorld({ projects: [], ...options }, stores);
}

function withAccount(...more: ConstructorParameters<typeof LocalWorld>): LocalWorld {
  const world = empty(...more);
  world.arm("PUT", ACCOUNT, BODY);
  world.now += 100;
  return world;
}

function principalOf({ body }: { body?: unknown }): string {
  return (body as { identity: { principalId: string } }).identity.principalId;
}

const folder = temporaryFolder();

test("an account has its subdomain, its endpoints and a principal, which lives as long as its identity", () => {
  const world = empty({ behaviours: { operationMs: 100 } });
  const created = world.arm("PUT", ACCOUNT, BODY);
  expect(created).toMatchObject({
    status: 201,
    body: { properties: { provisioningState: "Accepted" } },
  });
  expect(failure(world.arm("PUT", MADE, PROJECT_BODY))).toMatch(/^409 RequestConflict/);
  world.now += 100;
  expect(properties(world.arm("GET", ACCOUNT))).toMatchObject({
    ...BODY.properties,
    endpoint: "https://127.0.0.1:1/",
    provisioningState: "Succeeded",
  });
  const principal = principalOf(created);
  world.arm("PUT", ACCOUNT, { ...BODY, tags: { a: "b" } });
  world.now += 100;
  expect(principalOf(world.arm("GET", ACCOUNT))).toBe(principal);
  world.arm("PUT", ACCOUNT, { ...BODY, identity: { type: "None" } });
  world.now += 100;
  expect(failure(world.grant(principal))).toMatch(/PrincipalNotFound/);
  world.arm("PUT", ACCOUNT, BODY);
  expect(principalOf(world.arm("GET", ACCOUNT))).not.toBe(principal);
});

test.each([
  ["a location", { ...BODY, location: undefined }, "LocationRequired"],
  ["a kind", { ...BODY, kind: undefined }, "body.kind is required"],
  ["a sku", { ...BODY, sku: {} }, "body.sku.name is required"],
  [
    "an identity that is known",
    { ...BODY, identity: { type: "Other" } },
    "must be None or SystemAssigned",
  ],
  [
    "an identity of its own",
    { ...BODY, identity: { type: "UserAssigned" } },
    "NotEmulated: local Azure does not emulate user-assigned identities",
  ],
  [
    "no wish to restore another",
    { ...BODY, properties: { restore: true } },
    "NotEmulated: local Azure does not emulate restoring",
  ],
])("an account needs %s", (_, body, told) => {
  expect(failure(empty().arm("PUT", ACCOUNT, body))).toContain(told);
});

test("a resource stays at its location, however that is written", () => {
  const world = withAccount();
  expect(world.arm("PUT", ACCOUNT, { ...BODY, location: "East US 2" }).status).toBe(200);
  expect(failure(world.arm("PUT", ACCOUNT, { ...BODY, location: "westus" }))).toMatch(
    /^409 InvalidResourceLocation: .*already exists in location 'East US 2'/,
  );
});

test("an account with projects is not deleted, one with models is", () => {
  const world = withAccount();
  world.arm("PUT", MODEL, MODEL_BODY);
  world.arm("PUT", MADE, PROJECT_BODY);
  expect(failure(world.arm("DELETE", ACCOUNT))).toBe(
    "409 CannotDeleteResource: Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.CognitiveServices/accounts/fresh/projects/support'. Please delete all nested resources before deleting this resource.",
  );
  expect(world.arm("DELETE", MADE).status).toBe(202);
  expect(world.arm("DELETE", ACCOUNT).status).toBe(202);
  expect(world.admin.resources()).toEqual([]);
});

test.each([
  ["kind", { ...BODY, kind: "OpenAI" }],
  ["identity", { ...BODY, identity: { type: "None" } }],
  ["permission", { ...BODY, properties: { customSubDomainName: "fresh" } }],
  ["subdomain", { ...BODY, properties: { allowProjectManagement: true } }],
])("an account without the right %s cannot have projects", (_, body) => {
  const world = empty();
  world.arm("PUT", ACCOUNT, body);
  expect(failure(world.arm("PUT", MADE, PROJECT_BODY))).toMatch(
    /^400 BadRequest: The account 'fresh' cannot have projects/,
  );
});

test("a project needs its account, a name that fits, and one that no other project has", () => {
  expect(failure(empty().arm("PUT", MADE, PROJECT_BODY))).toMatch(/^404 ParentResourceNotFound/);
  const world = new LocalWorld();
  world.arm("PUT", ACCOUNT, BODY);
  expect(failure(world.arm("PUT", `${ACCOUNT}/projects/x`, PROJECT_BODY))).toContain(
    "the name of the project must be 2 to 64 letters",
  );
  expect(failure(world.arm("PUT", MADE, PROJECT_BODY))).toContain(
    "400 NotEmulated: local Azure does not emulate two projects with the name 'support'",
  );
});

test("in a project that was made, agents are created, published and called", () => {
  const world = withAccount();
  world.arm("PUT", MADE, PROJECT_BODY);
  world.data("POST", "agents", { name: "alpha", definition: { kind: "prompt" } });
  const app = `${MADE}/applications/app`;
  world.arm("PUT", app, { properties: { agents: [{ agentName: "alpha" }] } });
  world.putDeployment({}, `${app}/agentDeployments/live`);
  world.grant(world.people.alice, undefined, app);
  expect(world.invoke("alice").status).toBe(200);
  const endpoints = { "AI Foundry API": "https://127.0.0.1:1/api/projects/support" };
  expect(properties(world.arm("GET", MADE))).toMatchObject({ endpoints });
});

test("a project's principal gets roles, and goes with the project and all that is in it", () => {
  const world = withAccount();
  const principal = principalOf(world.arm("PUT", MADE, PROJECT_BODY));
  expect(world.grant(principal, undefined, ACCOUNT).status).toBe(201);
  world.data("POST", "agents", { name: "alpha", definition: { kind: "prompt" } });
  world.arm("PUT", `${MADE}/applications/app`, {
    properties: { agents: [{ agentName: "alpha" }] },
  });
  world.arm("DELETE", MADE);
  expect(failure(world.grant(principal, undefined, GROUP))).toMatch(/PrincipalNotFound/);
  expect(world.admin.resources().filter((id) => id.includes("/projects/"))).toEqual([]);
  world.arm("PUT", MADE, PROJECT_BODY);
  expect(world.data("GET", "agents").body).toMatchObject({ data: [] });
});

test("the account of a project from the settings exists, and is taken over by a write", () => {
  const world = new LocalWorld();
  const account = ACCOUNT.replace("resourceGroups/fresh", "resourceGroups/rg").replace(
    /fresh$/,
    "contoso",
  );
  expect(world.arm("GET", account)).toMatchObject({ status: 200, body: { name: "contoso" } });
  expect(world.admin.resources()).toEqual([]);
  expect(world.arm("PUT", `${account}/projects/second`, PROJECT_BODY).status).toBe(201);
  expect(world.arm("PUT", account, BODY).status).toBe(200);
  expect(world.admin.resources().sort()).toEqual([account, `${account}/projects/second`]);
});

test("a model deployment needs a model", () => {
  expect(failure(withAccount().arm("PUT", MODEL, { properties: {} }))).toContain(
    "body.properties.model must have a format and a name",
  );
});

test("all of it survives a restart, what was running is done, and nothing is seeded again", () => {
  const options = { behaviours: { operationMs: 1000, principalMs: 1000 } };
  const before = new StateFolder(folder());
  const world = withAccount(options, before);
  world.now += 1000;
  world.arm("PUT", MADE, PROJECT_BODY);
  world.now += 1000;
  world.data("POST", "agents", { name: "alpha", definition: { kind: "prompt" } });
  world.arm("PUT", MODEL, MODEL_BODY);
  before.close();

  const stores = new StateFolder(folder());
  const after = new LocalWorld(options, stores);
  stores.close();
  expect(after.admin.resources().sort()).toEqual([ACCOUNT, MODEL, MADE]);
  expect(properties(after.arm("GET", MODEL))).toMatchObject({ provisioningState: "Succeeded" });
  expect(after.data("GET", "agents/alpha").status).toBe(200);
  expect(after.grant(principalOf(after.arm("GET", MADE)), undefined, ACCOUNT).status).toBe(201);
});

test("a state from which everything was deleted is not seeded again", () => {
  const before = new StateFolder(folder());
  const world = new LocalWorld({}, before);
  const [first = ""] = (
    world.arm(
      "GET",
      `${GROUP.replace("fresh", "rg")}/providers/Microsoft.CognitiveServices/accounts/contoso/projects`,
    ).body as { value: { id: string }[] }
  ).value.map(({ id }) => id);
  expect(world.arm("DELETE", first).status).toBe(202);
  before.close();
  const stores = new StateFolder(folder());
  const after = new LocalWorld({}, stores);
  stores.close();
  expect(after.arm("GET", first).status).toBe(404);
});
