import { ReceivedRequest } from "../../../../lib/tools/local/http/received-request";
import { MemoryRequestLog } from "../../../../lib/tools/local/http/request-log";
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

test("of a very large body and answer only the sizes are kept", () => {
  const world = new LocalWorld();
  const definition = { kind: "prompt", instructions: "x".repeat(300_000) };
  expect(world.data("POST", "agents", { name: "big", definition }).status).toBe(200);
  const [entry] = world.log.entries();
  expect([entry?.body, entry?.answer]).toEqual([
    expect.stringMatching(/^300\d\d\d bytes$/),
    expect.stringMatching(/^300\d\d\d bytes$/),
  ]);
});

test("the oldest entries leave when the log holds too many bytes", () => {
  const world = new LocalWorld();
  const text = "x".repeat(200_000);
  for (let count = 0; count < 400; count += 1) world.putApp({ displayName: text, at: count });
  const entries = world.log.entries();
  const size = Buffer.byteLength(JSON.stringify(entries));
  expect(size).toBeLessThan(33 * 1024 * 1024);
  expect(size).toBeGreaterThan(20 * 1024 * 1024);
  expect(entries.at(-1)).toMatchObject({ status: 400, body: { properties: { at: 399 } } });
});

test("the oldest entries leave when there are too many", () => {
  const log = new MemoryRequestLog();
  const request = new ReceivedRequest("GET", "/", {}, Buffer.alloc(0));
  const rest = { request, status: 200, answer: undefined, fault: undefined };
  for (let at = 0; at < 250_000; at += 1) log.add({ at, requestId: `${at}`, ...rest });
  const entries = log.entries();
  expect(entries.length).toBeLessThanOrEqual(100_000);
  expect(entries.length).toBeGreaterThan(50_000);
  expect(entries.at(-1)).toMatchObject({ at: 249_999 });
});
