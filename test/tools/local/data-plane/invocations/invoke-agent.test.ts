import { bytesOf, HostedAgents } from "../../../../support/hosted-agents";
import { failure, FOUNDRY_USER, LocalWorld, PROJECT } from "../../../../support/local-world";

const GUID = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;

test("gives bytes back untouched, with their type and the headers that are for the agent", async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 128]);
  const headers = { "content-type": "image/png", "x-client-trace": "7", "x-other": "8" };
  const answer = new HostedAgents("echo").invoke(bytes, "", { headers });
  expect(answer).toMatchObject({
    status: 200,
    headers: {
      "content-type": "image/png",
      "x-client-trace": "7",
      "x-agent-invocation-id": GUID,
      "x-agent-session-id": GUID,
    },
  });
  expect(answer.headers).not.toHaveProperty("x-other");
  expect(await bytesOf(answer)).toEqual(bytes);
});

test("keeps the ids that a call sends, even on errors", () => {
  const headers = { "x-agent-invocation-id": "mine" };
  const answer = new HostedAgents("failing").invoke("x", "&agent_session_id=s", { headers });
  expect(answer).toMatchObject({
    status: 500,
    headers: { "x-agent-invocation-id": "mine", "x-agent-session-id": "s" },
    body: { error: { code: "invocation_failed" } },
  });
});

test("calls of one session count its turns", () => {
  const agents = new HostedAgents("json");
  const turn = (query: string) => (agents.invoke({ message: "x" }, query).body as Turn).turn;
  const one = "&agent_session_id=one";
  expect([turn(one), turn(one), turn("&agent_session_id=two"), turn("")]).toEqual([1, 2, 1, 1]);
});

interface Turn {
  readonly turn: number;
}

test("needs a role on the agent or above it", () => {
  const agents = new HostedAgents("echo");
  const { bob } = agents.world.people;
  expect(failure(agents.invoke("x", "", { as: "bob" }))).toContain(
    "it needs the role Foundry Agent Consumer or Foundry User on the agent or its project",
  );
  agents.world.grant(bob, FOUNDRY_USER, PROJECT);
  expect(agents.invoke("x", "", { as: "bob" }).status).toBe(200);
});

test("refuses other api-versions, other agents and callers without a token", () => {
  const agents = new HostedAgents("echo");
  const { world } = agents;
  world.grant(world.people.alice, FOUNDRY_USER, PROJECT);
  const at = (path: string) => world.data("POST", path, "x", { as: "alice" });
  const below = "endpoint/protocols/invocations?api-version=";
  expect(failure(at(`agents/worker/${below}2025-11-15-preview`))).toContain(
    "UnsupportedApiVersion",
  );
  expect(failure(at(`agents/prompt/${below}v1`))).toBe(
    "400 ProtocolNotSupported: Agent 'prompt' does not speak the invocations protocol",
  );
  expect(failure(at(`agents/nobody/${below}v1`))).toBe("404 NotFound: agent nobody not found");
  expect(agents.invoke("x", "", { headers: { authorization: "" } }).status).toBe(401);
});

test("only a hosted agent can speak it", () => {
  const agents = [{ name: "worker", invocations: "echo" as const }];
  expect(() => new LocalWorld({ projects: [{ id: PROJECT, agents }] })).toThrow(
    "agent worker: only hosted agents speak the invocations protocol",
  );
});
