import { startLocalAzure, type LocalAzure } from "../../../lib/tools/local";
import { listen, type Listener } from "../../../lib/tools/local/http/listener";
import {
  APP,
  deployment,
  FOUNDRY_USER,
  LIVE,
  LocalWorld,
  PROJECT,
} from "../../support/local-world";
import { OddRequests, type RightRequest } from "../../support/odd-requests";
import { exchangeRaw } from "../../support/raw-exchange";

const CONNECTIONS = 2000;
const AT_ONCE = 20;
const ROLES = `${APP}/providers/Microsoft.Authorization`;
const GUID = "00000000-0000-4000-8000-00000000000f";

jest.setTimeout(120_000);

let listener: Listener;
let azure: LocalAzure;
beforeAll(async () => {
  listener = await listen(0);
  azure = await startLocalAzure();
});
afterAll(() => Promise.all([listener.close(), azure.stop()]));

/** Sends that many odd connections, and returns how often each status came back. */
async function send(port: number, requests: OddRequests): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  for (let sent = 0; sent < CONNECTIONS; sent += AT_ONCE) {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => exchangeRaw(port, requests.connection())),
    );
    for (const [, status = ""] of answers.join("").matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  return statuses;
}

test("no request of thousands makes the service fail, and it still answers", async () => {
  const agents = [{ name: "alpha", versions: ["1", "2"] }, worker("echo"), worker("json")];
  const world = new LocalWorld({ projects: [{ id: PROJECT, agents }] });
  world.putApp();
  world.putDeployment();
  world.grant(world.people.deployer, FOUNDRY_USER, `${PROJECT}/agents`);
  listener.serve((request) => world.handle(request));
  const host = `127.0.0.1:${listener.port}`;
  const statuses = await send(listener.port, new OddRequests(12, host, rightRequests(world)));
  expect(world.log.entries().flatMap(({ fault }) => fault ?? [])).toEqual([]);
  expect(statuses.get("500")).toBeUndefined();
  expect(statuses.get("200")).toBeGreaterThan(300);
  expect(statuses.get("201")).toBeGreaterThan(5);
  expect(statuses.get("400")).toBeGreaterThan(300);
  expect(world.data("GET", "agents/alpha").status).toBe(200);
});

test("nor does one make the token endpoint and the calls beside it fail", async () => {
  const { host, port } = new URL(azure.tokenUrl);
  const statuses = await send(Number(port), new OddRequests(13, host, RIGHT_CALLS));
  expect(statuses.get("500")).toBeUndefined();
  expect(statuses.get("200")).toBeGreaterThan(300);
  expect(statuses.get("400")).toBeGreaterThan(300);
  expect((await fetch(new URL("/_local/resources", azure.tokenUrl))).status).toBe(200);
});

function worker(invocations: "echo" | "json") {
  return { name: invocations, kind: "hosted" as const, invocations };
}

function rightRequests(world: LocalWorld): RightRequest[] {
  const armToken = world.token(world.people.deployer, "https://management.azure.com");
  const arm = (method: string, path: string, properties?: unknown) => {
    const version = path.includes("Authorization") ? "2022-04-01" : "2026-05-15-preview";
    const target = `${path}?api-version=${version}`;
    const body = properties === undefined ? {} : { body: { properties } };
    return { method, target, token: armToken, ...body };
  };
  const dataToken = world.token(world.people.deployer, "https://ai.azure.com");
  const data = (method: string, path: string, version: string, body?: unknown) => {
    const target = `/api/projects/support/${path}?api-version=${version}`;
    return { method, target, token: dataToken, body };
  };
  const application = "applications/app/protocols";
  const input = [{ role: "user", content: [{ type: "input_text", text: "Hi" }] }];
  const endpoint = "endpoint/protocols/invocations";
  return [
    arm("PUT", APP, { agents: [{ agentName: "alpha" }], tags: { a: "b" }, displayName: "App" }),
    arm("PUT", `${PROJECT}/applications/東京`, { agents: [{ agentName: "alpha" }] }),
    arm("PUT", LIVE, deployment("alpha", "2")),
    arm("PUT", `${ROLES}/roleAssignments/${GUID}`, {
      principalId: world.people.deployer,
      roleDefinitionId: `${ROLES}/roleDefinitions/${GUID}`,
    }),
    arm("PUT", `${ROLES}/roleDefinitions/${GUID}`, {
      roleName: "r",
      assignableScopes: [PROJECT],
      permissions: [{ actions: ["*"], dataActions: ["*"], notDataActions: ["x/*"] }],
    }),
    arm("GET", `${ROLES}/roleAssignments`),
    arm("GET", `${PROJECT}/applications`),
    arm("DELETE", `${PROJECT}/applications/東京`),
    arm("POST", `${LIVE}/stop`),
    arm("POST", `${LIVE}/start`),
    data("POST", "agents", "v1", { name: "made", definition: { kind: "prompt" } }),
    data("POST", "agents/made/versions", "v1", { definition: { kind: "prompt", a: [1] } }),
    data("GET", "agents/alpha/versions", "v1"),
    data("POST", `${application}/openai/responses`, "2025-11-15-preview", { input, stream: true }),
    data("POST", `${application}/activityprotocol`, "2025-11-15-preview", { type: "event" }),
    data("POST", `agents/echo/${endpoint}`, "v1", { any: "thing" }),
    data("POST", `agents/json/${endpoint}`, "v1", { message: "Hi", times: 2 }),
  ];
}

const RIGHT_CALLS: RightRequest[] = [
  ...["log", "timeline", "resources"].map((name) => ({ method: "GET", target: `/_local/${name}` })),
  call("token", { as: "alice", resource: "東京", lifetimeSeconds: 1 }),
  call("fault", { status: 429, code: "c", message: "m", path: "/x", retryAfterSeconds: 1 }),
  call("change", { id: APP, body: { displayName: "x" } }),
  call("remove", { id: APP }),
  call("route", { applicationId: APP, deployment: "" }),
  call("switch", { id: LIVE, action: "stop" }),
  { method: "GET", target: "/token?resource=x" },
];

function call(name: string, body: unknown): RightRequest {
  return { method: "POST", target: `/_local/${name}`, body };
}
