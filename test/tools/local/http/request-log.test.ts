import { APP, LocalWorld } from "../../../support/local-world";

test("holds every request with its answer, in order, and no token", () => {
  const world = new LocalWorld();
  world.arm("GET", APP);
  world.putApp({ displayName: "Support" });
  const entries = world.log.entries();
  expect(entries).toMatchObject([
    { at: world.now, method: "GET", path: APP, status: 404, answer: { error: {} } },
    {
      method: "PUT",
      path: APP,
      query: { "api-version": "2026-05-15-preview" },
      body: { properties: { displayName: "Support" } },
      status: 201,
      answer: { id: APP },
    },
  ]);
  expect(JSON.stringify(entries)).not.toContain("Bearer");
});

test("can be filtered by method and path, and cleared", () => {
  const world = new LocalWorld();
  world.arm("GET", APP);
  world.putApp();
  world.data("GET", "agents");
  expect(world.log.entries({ method: "put" })).toHaveLength(1);
  expect(world.log.entries({ path: "/APPLICATIONS/" })).toHaveLength(2);
  expect(world.log.entries({ method: "GET", path: "/api/" })).toHaveLength(1);
  world.log.clear();
  expect(world.log.entries()).toEqual([]);
});

test("each answer carries an id that is in the log", () => {
  const world = new LocalWorld();
  const { headers } = world.arm("GET", APP);
  const [entry] = world.log.entries();
  expect(headers).toMatchObject({
    "x-ms-request-id": entry?.requestId,
    "x-request-id": entry?.requestId,
    "apim-request-id": entry?.requestId,
  });
});

test("shows only the size of what is not JSON", () => {
  const world = new LocalWorld();
  const body = Buffer.from("{");
  expect(world.arm("PUT", APP, body).status).toBe(400);
  expect(world.log.entries()).toMatchObject([{ body: "1 bytes", status: 400 }]);
});
