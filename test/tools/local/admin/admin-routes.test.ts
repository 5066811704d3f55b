import { adminRoutes } from "../../../../lib/tools/local/admin/admin-routes";
import type { Answer, Handler } from "../../../../lib/tools/local/http/exchange";
import { ReceivedRequest } from "../../../../lib/tools/local/http/received-request";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";
import { APP, failure, LIVE, LocalWorld, properties, route } from "../../../support/local-world";

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };
const OTHER = `${APP}/agentDeployments/other`;

/** An application with two deployments, and the calls of another process. */
function served() {
  const world = new LocalWorld();
  world.putApp();
  world.putApp(route(properties(world.putDeployment())["deploymentId"]));
  world.putDeployment({}, OTHER);
  world.grant(world.people.alice);
  const { admin, log, timeline } = world;
  const token = (principal: string) => `for ${principal}`;
  const ignoredKeys = () => world.ignoredKeys();
  const stop = jest.fn(() => Promise.resolve());
  const handler = adminRoutes({ admin, ignoredKeys, log, timeline, token, stop });
  return {
    world,
    stop,
    call: (method: string, path: string, body?: unknown) => ask(handler, method, path, body),
  };
}

function ask(handler: Handler, method: string, address: string, body: unknown): Answer {
  const bytes = Buffer.from(body === undefined ? "" : JSON.stringify(body));
  try {
    return handler(new ReceivedRequest(method, address, JSON_HEADERS, bytes));
  } catch (error) {
    if (error instanceof ServiceError) return error.answer();
    throw error;
  }
}

test("returns log, timeline, resources and tokens", () => {
  const { world, call } = served();
  expect(call("GET", `/_local/log?path=${OTHER}`).body).toEqual(world.log.entries({ path: OTHER }));
  expect(call("GET", "/_local/timeline").body).toEqual({
    entries: world.timeline.entries(),
    gaps: [],
  });
  world.invoke("alice", { input: "Hello", temperature: 0 });
  expect(call("GET", "/_local/ignored-keys").body).toEqual({ temperature: 1 });
  expect(call("GET", "/_local/resources").body).toEqual(world.admin.resources());
  expect(call("POST", "/_local/token", { as: "alice" }).body).toEqual({ token: "for alice" });
});

test("a resource can be changed and removed", () => {
  const { world, call } = served();
  const body = { displayName: "By hand" };
  expect(call("POST", "/_local/change", { id: APP, body })).toEqual({ status: 200 });
  expect(properties(world.arm("GET", APP))["displayName"]).toBe("By hand");
  expect(call("POST", "/_local/remove", { id: OTHER }).status).toBe(200);
  expect(world.arm("GET", OTHER).status).toBe(404);
});

test("a route can be moved, and back to the default rule", () => {
  const { world, call } = served();
  const serving = () => world.timeline.entries().at(-1)?.serving?.deployment;
  call("POST", "/_local/route", { applicationId: APP, deployment: "other" });
  expect(serving()).toBe("other");
  call("POST", "/_local/route", { applicationId: APP, deployment: "" });
  expect(serving()).toBe("live");
});

test("deployments can be stopped and applications disabled, and back", () => {
  const { world, call } = served();
  const invoked = (id: string, action: string) => {
    expect(call("POST", "/_local/switch", { id, action }).status).toBe(200);
    return world.invoke("alice").status;
  };
  expect([invoked(LIVE, "stop"), invoked(LIVE, "start")]).toEqual([503, 200]);
  expect([invoked(APP, "disable"), invoked(APP, "enable")]).toEqual([403, 200]);
});

test("the next matching request can be made to fail", () => {
  const { world, call } = served();
  const fault = { path: "/other", status: 429, code: "TooManyRequests", message: "slow down" };
  expect(call("POST", "/_local/fault", { ...fault, retryAfterSeconds: 1 }).status).toBe(200);
  expect(world.arm("GET", LIVE).status).toBe(200);
  expect(world.arm("GET", OTHER)).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
});

test.each([
  ["no type", {}],
  ["text", { "content-type": "text/plain" }],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }],
  ["something that only begins like JSON", { "content-type": "application/jsonp" }],
])("a body that is sent as %s is refused, since web pages can send it unasked", (_, headers) => {
  const world = new LocalWorld();
  world.putApp();
  const { admin, log, timeline } = world;
  const nothing = { token: () => "", ignoredKeys: () => ({}), stop: () => Promise.resolve() };
  const handler = adminRoutes({ admin, log, timeline, ...nothing });
  const bytes = Buffer.from(JSON.stringify({ id: APP }));
  const remove = () => handler(new ReceivedRequest("POST", "/_local/remove", headers, bytes));
  expect(remove).toThrow("the content type must be application/json, got '");
  expect(world.admin.resources()).toEqual([APP]);
});

test("of very many faults only the first are told", () => {
  const body = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]));
  expect(failure(served().call("POST", "/_local/remove", body)).length).toBeLessThan(1000);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "the key %s is one like any other",
  (key) => {
    const parsed = JSON.parse(`{"id":"${APP}","${key}":{}}`) as object;
    expect(failure(served().call("POST", "/_local/remove", parsed))).toBe(
      `400 UserError: body.${key} is unknown; available: id`,
    );
  },
);

test.each([
  ["token", {}, "body.as is missing"],
  ["token", undefined, "body must be an object, got undefined"],
  ["change", { id: APP }, "body.body is missing"],
  ["change", { id: APP, body: [] }, "body.properties must be an object"],
  ["change", { id: APP, body: { agents: 1 } }, "body.properties.agents must be a list"],
  ["change", { id: `${APP}2`, body: {} }, `there is no application or deployment ${APP}2`],
  ["remove", { id: `${APP}2` }, `there is no resource ${APP}2`],
  ["remove", { name: APP }, "body.id is missing; body.name is unknown; available: id"],
  ["route", { applicationId: APP, deployment: 1 }, "body.deployment must be a string, got 1"],
  ["route", { applicationId: APP, deployment: "none" }, "there is no deployment none"],
  ["switch", { id: LIVE, action: "pause" }, "must be one of start, stop, enable, disable"],
  ["switch", { id: LIVE, action: "disable" }, `there is no application ${LIVE}`],
  [
    "fault",
    { status: 429, code: "c", message: "m".repeat(4001) },
    "message must have at most 4000 characters, got 4001",
  ],
  ["fault", { status: 200, code: "c", message: "m" }, "status must be a whole number from 400"],
])("%s refuses %j in one sentence", (name, body, told) => {
  const answer = failure(served().call("POST", `/_local/${name}`, body));
  expect(answer).toMatch(/^400 UserError: /);
  expect(answer).toContain(told);
});

test.each([
  ["GET", "/_local/change"],
  ["POST", "/_local/none"],
])("there is no %s %s", (method, path) => {
  expect(served().call(method, path, {}).status).toBe(404);
});

test("stops once the call has been answered", async () => {
  const { call, stop } = served();
  expect(call("POST", "/_local/stop", {}).status).toBe(200);
  expect(stop).not.toHaveBeenCalled();
  while (stop.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
});
