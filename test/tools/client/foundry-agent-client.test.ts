import { ApplicationAddress } from "../../../lib/tools/client/application-address";
import { Cloud } from "../../../lib/tools/client/cloud";
import { FoundryAgentClient } from "../../../lib/tools/client/foundry-agent-client";
import {
  CUT,
  eventsOf,
  responseOf,
  serveScript,
  streamOf,
  type Script,
  type ScriptedServer,
} from "../../support/scripted-server";
import { SIGNED_IN } from "../../support/signed-in";

const PATH = "/api/projects/support/applications/desk";

let server: ScriptedServer;
afterEach(() => server.close());

async function facing(script: Script): Promise<FoundryAgentClient> {
  server = await serveScript(script);
  const address = ApplicationAddress.fromUrl(`${server.url}${PATH}`);
  return new FoundryAgentClient({ address, credential: SIGNED_IN });
}

const EVENT_STREAM = { "content-type": "text/event-stream" };

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("invoke", () => {
  test("sends what is documented, and nothing that would be refused or ignored", async () => {
    process.env["OPENAI_API_KEY"] = "sk-wrong";
    process.env["OPENAI_ORG_ID"] = "org-wrong";
    const client = await facing(() => ({ json: responseOf("Good day") }));
    expect((await client.invoke("Hello")).text).toBe("Good day");
    delete process.env["OPENAI_API_KEY"];
    delete process.env["OPENAI_ORG_ID"];

    const [request] = server.arrived;
    expect(request).toMatchObject({
      method: "POST",
      url: `${PATH}/protocols/openai/responses?api-version=2025-11-15-preview`,
      headers: { authorization: "Bearer secret-for-ai.azure.com" },
    });
    expect(request?.headers["openai-organization"]).toBeUndefined();
    expect(JSON.parse(String(request?.body))).toEqual({ input: "Hello" });
  });

  test("takes a whole conversation", async () => {
    const client = await facing(() => ({ json: responseOf("fine") }));
    const input = [
      { role: "user" as const, content: "one" },
      { role: "assistant" as const, content: "two" },
    ];
    await client.invoke(input);
    expect(JSON.parse(String(server.arrived[0]?.body))).toEqual({ input });
  });

  test("uses the versions and scopes of its cloud", async () => {
    server = await serveScript(() => ({ json: responseOf("fine") }));
    const address = ApplicationAddress.fromUrl(`${server.url}${PATH}`);
    const cloud = Cloud.US_GOVERNMENT.with({ applicationApiVersion: "2027-01-01" });
    await new FoundryAgentClient({ address, credential: SIGNED_IN, cloud }).invoke("Hello");
    expect(server.arrived[0]).toMatchObject({
      url: expect.stringContaining("api-version=2027-01-01") as unknown,
      headers: { authorization: "Bearer secret-for-ai.azure.us" },
    });
  });

  test("fails with status, code, id of the request and what to do", async () => {
    const client = await facing(() => ({
      status: 403,
      headers: { "x-request-id": "req-1" },
      json: { error: { code: "Forbidden", message: "no right" } },
    }));
    await expect(client.invoke("Hello")).rejects.toMatchObject({
      name: "FoundryAgentError",
      cause: "permission",
      status: 403,
      code: "Forbidden",
      requestId: "req-1",
      message: expect.stringContaining("app.grants.invoke") as unknown,
    });
  });

  test.each([
    [504, "upstream request timeout"],
    [408, "<h1>Request Timeout</h1>"],
    [500, "the operation has timed out"],
  ])("fails after %d %s in the words of whoever sent it", async (status, body) => {
    const client = await facing(() => ({ status, body }));
    await expect(client.invoke("Hello")).rejects.toMatchObject({
      name: "FoundryAgentError",
      cause: "timeout",
      status,
      message: expect.stringContaining(body.replace(/<.*?>/g, "")) as unknown,
    });
  });

  test("fails where nobody could sign in, in the words of whoever tried", async () => {
    server = await serveScript(() => ({}));
    const address = ApplicationAddress.fromUrl(`${server.url}${PATH}`);
    const credential = {
      isLocal: true,
      getToken: () => Promise.reject(new Error("no account")),
    };
    await expect(
      new FoundryAgentClient({ address, credential }).invoke("Hello"),
    ).rejects.toMatchObject({ cause: "sign-in" });
    expect(server.arrived).toEqual([]);
  });

  test("ends when it is aborted", async () => {
    const controller = new AbortController();
    const client = await facing(() => {
      controller.abort();
      return { pieces: [] };
    });
    await expect(client.invoke("Hello", { signal: controller.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("stream", () => {
  test("gives the events of the official client as they come", async () => {
    const client = await facing(() => ({
      headers: EVENT_STREAM,
      pieces: streamOf("Good ", "day"),
    }));
    const types = (await collected(client.stream("Hello"))).map(({ type }) => type);
    expect(types).toEqual([
      "response.created",
      "response.output_text.delta",
      "response.output_text.delta",
      "response.completed",
    ]);
    expect(JSON.parse(String(server.arrived[0]?.body))).toEqual({ input: "Hello", stream: true });
  });

  test("puts characters together again that fell apart on the way", async () => {
    const bytes = Buffer.from(streamOf("Grüße ", "an 🙂").join(""));
    const pieces = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    const client = await facing(() => ({ headers: EVENT_STREAM, pieces }));
    expect((await collected(client.streamText("Hello"))).join("")).toBe("Grüße an 🙂");
  });

  test.each([
    ["breaks off", [...streamOf("Good ", "day").slice(0, 2), CUT]],
    ["ends before it is complete", streamOf("Good ", "day").slice(0, 2)],
    ["is not JSON", [...streamOf("Good ").slice(0, 2), "data: {half\n\n"]],
  ])("fails when it %s, after what came", async (_name, pieces) => {
    const client = await facing(() => ({ headers: EVENT_STREAM, pieces }));
    const stream = client.streamText("Hello");
    expect(await stream.next()).toEqual({ value: "Good ", done: false });
    await expect(stream.next()).rejects.toMatchObject({
      cause: "service",
      message: "the answer was cut off before it was complete: try again",
    });
  });

  test.each([
    [{ type: "error", message: "overloaded", code: "server_error" }, "service", "overloaded"],
    [
      { type: "response.failed", response: { error: { message: "no model" } } },
      "service",
      "no model",
    ],
    [
      { type: "response.incomplete", response: { incomplete_details: { reason: "max_tokens" } } },
      "incomplete",
      "it ended early, max_tokens",
    ],
  ])("fails with what the agent tells: %j", async (event, cause, told) => {
    const client = await facing(() => ({ headers: EVENT_STREAM, pieces: eventsOf(event) }));
    await expect(collected(client.stream("Hello"))).rejects.toMatchObject({
      name: "FoundryAgentError",
      cause,
      message: expect.stringContaining(told) as unknown,
    });
  });

  test("ends when it is aborted in the middle", async () => {
    const controller = new AbortController();
    const client = await facing(() => ({ headers: EVENT_STREAM, pieces: streamOf("a", "b", "c") }));
    const read = async () => {
      for await (const piece of client.streamText("Hello", { signal: controller.signal })) {
        expect(piece).toBe("a");
        controller.abort();
      }
    };
    await expect(read()).rejects.toMatchObject({ name: "AbortError" });
  });
});

test("a conversation sends what was said before", async () => {
  const client = await facing(() => ({ json: responseOf("fine") }));
  const conversation = client.converse();
  await conversation.say("one");
  await conversation.say("two");
  expect(JSON.parse(String(server.arrived[1]?.body))).toEqual({
    input: [
      { role: "user", content: "one" },
      { role: "assistant", content: "fine" },
      { role: "user", content: "two" },
    ],
  });
});

test("the official client refuses what an application does not have, before anything is sent", async () => {
  const openai = await (await facing(() => ({}))).openai();
  const reasonOf = (call: PromiseLike<unknown>) =>
    Promise.resolve(call).then(
      () => "nothing",
      (error: { cause?: unknown }) => String(error.cause),
    );
  expect(await reasonOf(openai.conversations.create())).toContain("has no /conversations");
  expect(await reasonOf(openai.files.list())).toContain("has no /files");
  expect(await reasonOf(openai.vectorStores.list())).toContain("has no /vector_stores");
  expect(await reasonOf(openai.responses.create({ input: "x", store: true }))).toContain(
    "store: true has no effect",
  );
  expect(server.arrived).toEqual([]);
});

test("a hosted agent of the same project is called at its own endpoint", async () => {
  const client = await facing(() => ({ body: "pong" }));
  const answer = await client.invocations("order-agent").invoke("ping", { validate: false });
  expect(await answer.text()).toBe("pong");
  expect(server.arrived[0]).toMatchObject({
    url: "/api/projects/support/agents/order-agent/endpoint/protocols/invocations?api-version=v1",
    headers: { authorization: "Bearer secret-for-ai.azure.com" },
  });
});
