import { bytesOf, HostedAgents } from "../../../../support/hosted-agents";
import { failure } from "../../../../support/local-world";

test("echo returns untyped bytes as bytes, and an empty body as empty", async () => {
  const answer = new HostedAgents("echo").invoke();
  expect(answer.headers).toMatchObject({ "content-type": "application/octet-stream" });
  expect(await bytesOf(answer)).toHaveLength(0);
});

test("empty answers nothing", async () => {
  const answer = new HostedAgents("empty").invoke("Hello");
  expect([answer.status, await bytesOf(answer)]).toEqual([200, Buffer.from("")]);
});

test("failing throws", () => {
  expect(failure(new HostedAgents("failing").invoke("Hello"))).toBe(
    "500 invocation_failed: invocation failed: the agent threw an error",
  );
});

test("not-ready starts at the first call, and answers once it has", async () => {
  const agents = new HostedAgents("not-ready", { behaviours: { sessionReadyMs: 1500 } });
  const early = agents.invoke("Hello");
  expect(failure(early)).toBe(
    "424 session_not_ready: the container of the agent is still starting",
  );
  expect(early.headers).toMatchObject({ "retry-after": "2" });
  agents.world.now += 1000;
  expect(agents.invoke("Hello").status).toBe(424);
  agents.world.now += 500;
  expect((await bytesOf(agents.invoke(Buffer.from("Hello")))).toString()).toBe("Hello");
});

test("sse sends one event per word, then done, in chunks of any size", async () => {
  const agents = new HostedAgents("sse", { behaviours: { streamChunkBytes: 3 } });
  const headers = { "x-agent-invocation-id": "1" };
  const answer = agents.invoke(Buffer.from("Grüß Gott"), "", { headers });
  expect(answer.headers).toMatchObject({ "content-type": "text/event-stream; charset=utf-8" });
  expect((await bytesOf(answer)).toString()).toBe(
    [
      'event: message\ndata: {"delta":"Grüß "}\n\n',
      'event: message\ndata: {"delta":"Gott"}\n\n',
      'event: done\ndata: {"invocation_id":"1"}\n\n',
    ].join(""),
  );
});
