import { APP, failure, LIVE, LocalWorld } from "../../../support/local-world";

const OTHER = `${APP}-other`;
const BODY = { properties: { agents: [{ agentName: "alpha" }] } };

test("a write below an account whose other write still runs is refused, in the recorded words", () => {
  const world = new LocalWorld({ behaviours: { operationMs: 100 } });
  world.putApp();
  const conflict =
    "409 RequestConflict: Another operation is being performed on the parent resource 'contoso'. Please try again later.";
  expect(failure(world.arm("PUT", OTHER, BODY))).toContain(conflict);
  expect(failure(world.putDeployment())).toContain(conflict);
  expect(failure(world.arm("DELETE", APP))).toContain(conflict);
  world.now += 100;
  expect(world.arm("PUT", OTHER, BODY).status).toBe(201);
});

test("reads, actions and role assignments do not wait", () => {
  const world = new LocalWorld({ behaviours: { operationMs: 100 } });
  world.putApp();
  expect(world.arm("GET", APP).status).toBe(200);
  expect(world.arm("POST", `${APP}/disable`).status).toBe(200);
  expect(world.grant(world.people.alice).status).toBe(201);
});

test("with overlapping writes switched to accepted, they pass", () => {
  const world = new LocalWorld({
    behaviours: { operationMs: 100, overlappingWrites: "accepted" },
  });
  world.putApp();
  expect(world.arm("PUT", OTHER, BODY).status).toBe(201);
  expect(world.putDeployment().status).toBe(201);
  world.now += 100;
  expect(world.arm("GET", LIVE).status).toBe(200);
});
