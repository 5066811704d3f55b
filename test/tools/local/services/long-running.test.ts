import type { Answer } from "../../../../lib/tools/local/http/exchange";
import { APP, failure, LIVE, LocalWorld, properties } from "../../../support/local-world";

const SLOW = { behaviours: { operationMs: 100 } };

/** Where an answer says that its operation is to be polled. */
function pollPath(answer: Answer, header: string): string {
  return new URL(answer.headers?.[header] ?? "").pathname;
}

test("the operation of a PUT is polled at Azure-AsyncOperation until it is Succeeded", () => {
  const world = new LocalWorld(SLOW);
  const created = world.putApp();
  expect(properties(created)["provisioningState"]).toBe("Creating");
  expect(created.headers).toMatchObject({
    location: `https://127.0.0.1:1${APP}?api-version=2026-05-15-preview`,
    "retry-after-ms": "20",
  });
  const path = pollPath(created, "Azure-AsyncOperation");
  expect(path).toContain(
    "/providers/Microsoft.CognitiveServices/locations/eastus2/operationresults/",
  );
  world.now += 99;
  expect(world.arm("GET", path)).toMatchObject({ status: 200, body: { status: "InProgress" } });
  world.now += 1;
  expect(world.arm("GET", path)).toMatchObject({ status: 200, body: { status: "Succeeded" } });
  expect(properties(world.arm("GET", APP))["provisioningState"]).toBe("Succeeded");
});

test("the operation of a DELETE is polled at its location: 202 and then 204", () => {
  const world = new LocalWorld(SLOW);
  world.putApp();
  world.now += 100;
  const deleted = world.arm("DELETE", APP);
  const path = pollPath(deleted, "location");
  expect(world.arm("GET", path)).toMatchObject({
    status: 202,
    headers: { "retry-after-ms": "20" },
  });
  expect(properties(world.arm("GET", APP))["provisioningState"]).toBe("Deleting");
  world.now += 100;
  const gone = world.arm("GET", path);
  expect([gone.status, gone.body]).toEqual([204, undefined]);
});

test("an unknown operation is not found", () => {
  const path =
    "/subscriptions/00000000-0000-0000-0000-0000000000aa/providers/Microsoft.CognitiveServices/locations/eastus2/operationresults/none";
  expect(new LocalWorld().arm("GET", path).status).toBe(404);
});

test("a scale makes delays shorter", () => {
  const world = new LocalWorld({ ...SLOW, clockScale: 0.1 });
  world.putApp();
  world.now += 10;
  expect(world.putDeployment().status).toBe(201);
  world.now += 10;
  expect(properties(world.arm("GET", LIVE))["state"]).toBe("Running");
});

test("addresses of operations and resources are valid, whatever the names are", () => {
  const id =
    "/subscriptions/京/resourceGroups/東 %?#/providers/Microsoft.CognitiveServices/accounts/a/projects/p";
  const world = new LocalWorld({ projects: [{ id, agents: [{ name: "alpha" }] }] });
  const path = `${id}/applications/東京`.split("/").map(encodeURIComponent).join("/");
  const created = world.arm("PUT", path, { properties: { agents: [{ agentName: "alpha" }] } });
  const { location = "", "Azure-AsyncOperation": operation = "" } = created.headers ?? {};
  expect(location).toMatch(/^[!-~]+$/);
  expect(operation).toMatch(/^[!-~]+$/);
  expect(world.arm("GET", new URL(location).pathname).body).toMatchObject({ name: "東京" });
  expect(world.arm("GET", new URL(operation).pathname)).toMatchObject({ status: 200 });
  expect(failure(world.arm("GET", `${path}x`))).toContain("東京x");
});

test("an operation can be polled for ten minutes after it is done, and then is gone", () => {
  const world = new LocalWorld();
  const path = pollPath(world.putApp(), "Azure-AsyncOperation");
  world.now += 600_000;
  expect(world.arm("GET", path).body).toMatchObject({ status: "Succeeded" });
  world.now += 1;
  expect(world.arm("GET", path).status).toBe(404);
});

test("of many operations that are done the latest stay, and all that still run", () => {
  const world = new LocalWorld({ behaviours: { overlappingWrites: "accepted" } });
  const slow = new LocalWorld({
    behaviours: { ...SLOW.behaviours, overlappingWrites: "accepted" },
  });
  const paths = (put: () => Answer) =>
    Array.from({ length: 500 }, () => pollPath(put(), "Azure-AsyncOperation"));
  const found = (at: LocalWorld, all: string[]) =>
    all.map((path) => at.arm("GET", path).status === 200).filter(Boolean).length;
  const done = paths(() => world.putApp());
  expect(found(world, done)).toBe(200);
  expect(found(world, done.slice(-200))).toBe(200);
  expect(
    found(
      slow,
      paths(() => slow.putApp()),
    ),
  ).toBe(500);
});
