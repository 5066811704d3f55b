import { APP, failure, LIVE, LocalWorld } from "../../../support/local-world";

test("a deployment written right after its application fails with SystemError, for a time", () => {
  const world = new LocalWorld({ behaviours: { systemErrorMs: 300 } });
  world.putApp();
  expect(failure(world.putDeployment())).toContain("400 SystemError");
  world.now += 300;
  expect(world.putDeployment().status).toBe(201);
});

test("an injected fault strikes as often as it says, and only what it names", () => {
  const world = new LocalWorld();
  world.putApp();
  const message = "The resource is in state Accepted";
  world.admin.fail({
    method: "put",
    path: "/AGENTDEPLOYMENTS/",
    times: 2,
    status: 409,
    code: "Conflict",
    message,
  });
  expect(world.arm("GET", LIVE).status).toBe(404);
  expect(world.putApp().status).toBe(200);
  expect(failure(world.putDeployment())).toBe(`409 Conflict: ${message}`);
  expect(failure(world.putDeployment())).toBe(`409 Conflict: ${message}`);
  expect(world.putDeployment().status).toBe(201);
});

test("a thousand faults can wait, and no more", () => {
  const world = new LocalWorld();
  const fault = { times: 1_000_000, path: "/none", status: 503, code: "Busy", message: "later" };
  for (let count = 0; count < 1000; count += 1) world.admin.fail(fault);
  expect(() => {
    world.admin.fail(fault);
  }).toThrow("1000 faults wait for a request: no more are taken");
});

test("faults can wait from the start", () => {
  const faults = [{ path: LIVE, status: 503, code: "Busy", message: "later" }];
  const world = new LocalWorld({ faults });
  world.putApp();
  expect(failure(world.putDeployment())).toBe("503 Busy: later");
  expect(world.putDeployment().status).toBe(201);
});

test("a fault may set when to retry", () => {
  const world = new LocalWorld();
  const throttled = { status: 429, code: "TooManyRequests", message: "slow down" };
  world.admin.fail({ ...throttled, retryAfterSeconds: 2 });
  world.admin.fail(throttled);
  expect(world.arm("GET", APP)).toMatchObject({ status: 429, headers: { "retry-after": "2" } });
  expect(world.arm("GET", APP).headers).not.toHaveProperty("retry-after");
});

test("a fault without method and path strikes the next request, once", () => {
  const world = new LocalWorld();
  world.admin.fail({ status: 429, code: "TooManyRequests", message: "slow down" });
  expect(world.arm("GET", APP).status).toBe(429);
  expect(world.arm("GET", APP).status).toBe(404);
});
