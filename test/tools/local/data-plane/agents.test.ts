import { failure, LocalWorld } from "../../../support/local-world";

const PROMPT = { kind: "prompt", model: "gpt-5", instructions: "Help" };

test("creates an agent, then a version for each changed definition", () => {
  const world = new LocalWorld();
  expect(world.data("POST", "agents", { name: "gamma", definition: PROMPT })).toMatchObject({
    status: 200,
    body: { name: "gamma", versions: { latest: { version: "1", definition: PROMPT } } },
  });
  const same = world.data("POST", "agents/gamma", { definition: PROMPT });
  expect(same.body).toMatchObject({ versions: { latest: { version: "1" } } });
  const next = { ...PROMPT, instructions: "Help more" };
  expect(world.data("POST", "agents/gamma/versions", { definition: next }).body).toMatchObject({
    object: "agent.version",
    version: "2",
    status: "active",
  });
  expect(world.data("GET", "agents/gamma/versions/1").body).toMatchObject({ definition: PROMPT });
  expect(world.data("GET", "agents/gamma").body).toMatchObject({
    versions: { latest: { version: "2" } },
  });
});

test("lists agents and versions", () => {
  const world = new LocalWorld();
  expect(world.data("GET", "agents").body).toMatchObject({
    data: [{ name: "alpha" }, { name: "beta" }, { name: "hosted" }],
    first_id: "alpha",
    last_id: "hosted",
    has_more: false,
  });
  expect(world.data("GET", "agents/alpha/versions").body).toMatchObject({
    data: [{ version: "1" }, { version: "2" }],
  });
});

test("deletes a version, and an agent", () => {
  const world = new LocalWorld();
  expect(world.data("DELETE", "agents/alpha/versions/1").status).toBe(200);
  expect(world.data("GET", "agents/alpha/versions/1").status).toBe(404);
  expect(world.data("DELETE", "agents/alpha").status).toBe(200);
  expect(world.data("GET", "agents/alpha").status).toBe(404);
});

test.each([
  ["a name with a space", { name: "My agent", definition: PROMPT }, "name must be letters"],
  ["an agent that exists", { name: "alpha", definition: PROMPT }, "agent 'alpha' exists"],
  ["no definition", { name: "gamma" }, "definition must be an object"],
])("refuses %s", (_, body, told) => {
  expect(failure(new LocalWorld().data("POST", "agents", body))).toContain(told);
});

test("takes tokens for ARM too, as Terraform sends them to a loopback address", () => {
  const world = new LocalWorld();
  const headers = {
    authorization: `Bearer ${world.token(world.people.bob, "https://management.azure.com")}`,
  };
  expect(world.data("GET", "agents", undefined, { headers }).status).toBe(200);
  expect(world.data("GET", "agents", undefined, { headers: { authorization: "" } }).status).toBe(
    401,
  );
});

test("with roles switched on, creating agents needs the data action", () => {
  const world = new LocalWorld({ behaviours: { roleAware: true } });
  expect(failure(world.data("POST", "agents", { name: "gamma", definition: PROMPT }))).toBe(
    "403 UserError: Principal does not have access to API/Operation",
  );
});

test("an unknown project or route is not found", () => {
  const world = new LocalWorld();
  expect(world.data("GET", "../other/agents").status).toBe(404);
  expect(world.data("GET", "sessions").status).toBe(404);
});
