import { AgentAddress } from "../../../lib/tools/client/agent-address";
import { InvocationsClient } from "../../../lib/tools/client/invocations-client";
import { orderContract } from "../../support/order-contract";
import {
  CUT,
  serveScript,
  type Arrived,
  type Scripted,
  type ScriptedServer,
} from "../../support/scripted-server";
import { SIGNED_IN } from "../../support/signed-in";

const PATH = "/api/projects/support/agents/order-agent/endpoint/protocols/invocations";
const ORDER = JSON.stringify({ customer: "c", items: [{ name: "chair", count: 1 }] });
const NONE: Scripted = { status: 404, json: { error: { code: "NotFound", message: "none" } } };
const SOON = { "retry-after": "0" };

let server: ScriptedServer;
afterEach(() => server.close());

/** An agent that answers so, and gives that contract. */
async function agent(
  answer: Scripted | ((request: Arrived) => Scripted),
  contract: Scripted = NONE,
): Promise<InvocationsClient> {
  server = await serveScript((request) => {
    if (request.url.includes("/docs/openapi.json")) return contract;
    return typeof answer === "function" ? answer(request) : answer;
  });
  const address = AgentAddress.inProject(`${server.url}/api/projects/support`, "order-agent");
  return new InvocationsClient({ address, credential: SIGNED_IN });
}

function called(): string[] {
  return server.arrived.map(({ method, url }) => `${method} ${url.slice(PATH.length)}`);
}

const CONTRACT: Scripted = { json: orderContract() };

test("bytes go out and come back untouched, with their type, headers and session", async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
  const client = await agent(({ body, headers }) => ({
    pieces: [body.subarray(0, 100), body.subarray(100)],
    headers: {
      "content-type": headers["content-type"] ?? "",
      "x-agent-session-id": "session-1",
      "x-agent-invocation-id": "invocation-1",
    },
  }));
  const answer = await client.invoke(bytes, {
    contentType: "application/octet-stream",
    headers: { "x-client-trace": "t-1" },
    sessionId: "an earlier one",
  });
  expect(answer).toMatchObject({
    status: 200,
    contentType: "application/octet-stream",
    sessionId: "session-1",
    invocationId: "invocation-1",
  });
  expect(Buffer.from(await answer.bytes()).equals(bytes)).toBe(true);
  expect(server.arrived.at(-1)).toMatchObject({
    url: `${PATH}?agent_session_id=an+earlier+one&api-version=v1`,
    headers: { authorization: "Bearer secret-for-ai.azure.com", "x-client-trace": "t-1" },
  });
});

test("ten megabytes pass in both directions", async () => {
  const bytes = Buffer.alloc(10 * 1024 * 1024, "x");
  const client = await agent(({ body }) => ({ body }));
  const answer = await client.invoke(bytes, { contentType: "text/plain" });
  expect((await answer.bytes()).length).toBe(bytes.length);
});

test("an answer comes piece by piece", async () => {
  const client = await agent({ pieces: ["data: one\n\n", "data: two\n\n"] });
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await client.invoke("{}")).chunks()) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe("data: one\n\ndata: two\n\n");
});

describe("the contract", () => {
  test("is read once", async () => {
    const client = await agent({ body: "fine" }, CONTRACT);
    expect((await client.contract())?.title).toBe("Order agent");
    await client.invoke(ORDER);
    expect(called()).toEqual(["GET /docs/openapi.json?api-version=v1", "POST ?api-version=v1"]);
  });

  test("is asked for again after it could not be had", async () => {
    let asked = 0;
    server = await serveScript(() => (asked++ === 0 ? { status: 500 } : CONTRACT));
    const address = AgentAddress.inProject(`${server.url}/api/projects/support`, "order-agent");
    const client = new InvocationsClient({ address, credential: SIGNED_IN });
    await expect(client.contract()).rejects.toThrow("500");
    expect((await client.contract())?.title).toBe("Order agent");
  });

  test("is none when the agent registered none", async () => {
    expect(await (await agent({})).contract()).toBeUndefined();
  });

  test("keeps back a body that does not fit", async () => {
    const client = await agent({ body: "fine" }, CONTRACT);
    await expect(client.invoke('{"customer":"c"}')).rejects.toMatchObject({
      cause: "request",
      message:
        "nothing was sent, because the body does not fit the agent's contract: body must have required property 'items'",
    });
    expect(called()).toEqual(["GET /docs/openapi.json?api-version=v1"]);
  });

  test("is not asked when it is not to count", async () => {
    const client = await agent({ body: "fine" }, CONTRACT);
    await client.invoke("{half", { validate: false });
    expect(called()).toEqual(["POST ?api-version=v1"]);
  });

  test("that cannot be had keeps back everything, and says why", async () => {
    const client = await agent({}, { status: 500 });
    await expect(client.invoke(ORDER)).rejects.toMatchObject({ cause: "service", status: 500 });
    expect(called()).toEqual(["GET /docs/openapi.json?api-version=v1"]);
  });
});

describe("a refusal", () => {
  const refusal = { status: 422, json: { error: { code: "Invalid", message: "no" } } };

  test.each([
    ["the difference to the contract", "{}", CONTRACT, "required property 'customer'"],
    ["that the body fits", ORDER, CONTRACT, "the body fits its contract, so ask its developer"],
    ["that there is no contract", "{}", NONE, "it has no contract"],
  ])("is told with %s", async (_name, body, contract, told) => {
    const client = await agent(refusal, contract);
    await expect(client.invoke(body, { validate: false })).rejects.toMatchObject({
      status: 422,
      code: "Invalid",
      cause: "request",
      message: expect.stringContaining(told) as unknown,
    });
  });

  test("is told as it is when the contract cannot be had", async () => {
    const client = await agent(refusal, { status: 500 });
    await expect(client.invoke("{}", { validate: false })).rejects.toMatchObject({ status: 422 });
  });
});

test("an agent that starts is asked again", async () => {
  let asked = 0;
  const client = await agent(() =>
    asked++ === 0 ? { status: 424, headers: SOON, json: {} } : { body: "ready" },
  );
  expect(await (await client.invoke("{}")).text()).toBe("ready");
});

test("no answer at all is told with where to look", async () => {
  const answer = await (await agent({})).invoke("{}");
  await expect(answer.bytes()).rejects.toMatchObject({
    cause: "service",
    message: expect.stringContaining("read the log of its session") as unknown,
  });
});

test("an agent may say that it has nothing to answer", async () => {
  expect(await (await (await agent({ status: 204 })).invoke("{}")).text()).toBe("");
});

test("an answer that is cut fails after what came", async () => {
  const client = await agent({ pieces: ["some", CUT] });
  const chunks = (await client.invoke("{}")).chunks();
  expect(Buffer.from((await chunks.next()).value as Uint8Array).toString()).toBe("some");
  await expect(chunks.next()).rejects.toThrow("the answer was cut off before it was complete");
});

describe("an agent that takes its time", () => {
  const taken: Scripted = {
    status: 202,
    headers: { ...SOON, "x-agent-invocation-id": "i/1", "x-agent-session-id": "s1" },
    json: { status: "running" },
  };

  /** Runs as long as there are answers, then it is done. */
  function slow(...polls: Scripted[]) {
    return agent(({ method }) => (method === "POST" ? taken : (polls.shift() as Scripted)));
  }

  test.each([
    ["says so by status", { status: 202, headers: SOON }],
    ["says so in JSON", { headers: SOON, json: { status: "in_progress" } }],
  ])("and %s is asked until it is done", async (_name, running) => {
    const client = await slow(running, running, { json: { status: "completed", result: 42 } });
    const told: string[] = [];
    const answer = await client.invoke("{}", { onTaken: (id) => told.push(id) });
    expect(JSON.parse(await answer.text())).toEqual({ status: "completed", result: 42 });
    expect(answer).toMatchObject({ sessionId: "s1", invocationId: "i/1" });
    expect(told).toEqual(["i/1"]);
    expect(called().slice(-3)).toEqual(Array(3).fill("GET /i%2F1?api-version=v1"));
  });

  test.each([
    [{ json: { status: "failed", error: "no stock" } }, "service", "failed: no stock"],
    [
      { json: { status: "failed", error: { code: "PermissionDenied", message: "no role" } } },
      "permission",
      "failed: no role",
    ],
    [{ json: { status: "cancelled" } }, "service", "was canceled: "],
    [{ json: { status: "Expired", detail: "too old" } }, "service", "expired: too old"],
    [{ json: { status: "timed_out" } }, "timeout", "timed out: "],
    [{ status: 504, body: "<h1>Gateway Time-out</h1>" }, "timeout", "504: Gateway Time-out"],
    [{ status: 408, body: "too slow" }, "timeout", "408: too slow"],
  ])("and ends with %j is told", async (ended, cause, told) => {
    const client = await slow(ended);
    await expect(client.invoke("{}")).rejects.toMatchObject({
      cause,
      message: expect.stringContaining(told) as unknown,
    });
  });

  test("is not waited for longer than it may", async () => {
    const client = await slow({ status: 202, headers: { "retry-after": "3600" } });
    await expect(client.invoke("{}", { maxRunSeconds: 5 })).rejects.toMatchObject({
      cause: "not-ready",
      message: expect.stringContaining("did not finish within 5 s") as unknown,
    });
  });

  test("is not asked about without a pause, whatever it says", async () => {
    const client = await agent(() => taken);
    await expect(client.invoke("{}", { maxRunSeconds: 2 })).rejects.toMatchObject({
      cause: "not-ready",
    });
    expect(called().filter((call) => call.startsWith("GET /i%2F1"))).toHaveLength(2);
  });

  test("can be cancelled", async () => {
    const client = await agent({ json: {} });
    await client.cancel("i/1");
    expect(called()).toEqual(["POST /i%2F1/cancel?api-version=v1"]);
  });
});

test.each([
  [504, "upstream request timeout", "timeout"],
  [403, "<html><title>Blocked</title></html>", "permission"],
  [403, "Access denied due to Virtual Network/Firewall rules.", "network-rule"],
  [500, "Traceback (most recent call last): …", "service"],
  [422, "not JSON at all", "request"],
])("%d with the text %j is a matter of %s, in its own words", async (status, body, cause) => {
  const client = await agent({ status, body });
  const error: unknown = await client.invoke("{}").catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "FoundryAgentError", cause, status });
});
