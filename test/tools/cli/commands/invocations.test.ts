import { run } from "../../../../lib/tools/cli/run";
import { recordedContext } from "../../../support/command-contexts";
import { orderContract } from "../../../support/order-contract";
import { serveScript, type Script, type ScriptedServer } from "../../../support/scripted-server";

let server: ScriptedServer;
afterEach(() => server.close());

/** Somebody who presses Ctrl-C as soon as the command has told something. */
function interrupting() {
  let interrupt: () => void = () => undefined;
  let notes = "";
  return {
    notes: () => notes,
    parts: {
      onInterrupt: (listener: () => void) => {
        interrupt = listener;
        return () => (interrupt = () => undefined);
      },
      note: (line: string) => {
        notes += `${line}\n`;
        interrupt();
      },
    },
  };
}

type Parts = Parameters<typeof recordedContext>[0];

/** Runs the command for the agent `orders`, which answers so. */
async function invocations(script: Script, args: string[], parts: Parts = {}) {
  server = await serveScript(script, "secret");
  const { context, result, notes } = recordedContext({
    environment: { IDENTITY_ENDPOINT: server.url },
    ...parts,
  });
  const project = ["--project", `${server.url}/api/projects/support`];
  const line = ["invocations", "orders", ...project, ...args, "--credential", "local:alice"];
  const code = await run(line, context);
  return { code, result: result(), notes: notes() };
}

const CONTRACT = "/docs/openapi.json";
const NONE = { status: 404, json: { error: { code: "NotFound", message: "none" } } };

/** An agent that says what it takes, or does not, and answers so. */
function agent(answer: ReturnType<Script>, contract: ReturnType<Script> = NONE): Script {
  return ({ url }) => (url.includes(CONTRACT) ? contract : answer);
}

const TAKEN = {
  status: 202,
  headers: { "x-agent-invocation-id": "inv-1", "retry-after": "600" },
  json: { invocation_id: "inv-1", status: "running" },
};

test("writes the bytes of the answer, and how to go on in its session beside them", async () => {
  const answer = { pieces: ["a", "b"], headers: { "x-agent-session-id": "session-1" } };
  const args = ["--data", "-", "--content-type", "text/plain", "--header", "x-client-trace: t"];
  expect(await invocations(agent(answer), args, { piped: ["Hello ", "there"] })).toEqual({
    code: 0,
    result: "ab",
    notes: "Session session-1: continue it with --session-id session-1\n",
  });
  expect(server.arrived.at(-1)).toMatchObject({
    headers: { "content-type": "text/plain", "x-client-trace": "t" },
    body: Buffer.from("Hello there"),
  });
});

test("says nothing of a session that was given", async () => {
  const answer = { body: "a", headers: { "x-agent-session-id": "session-1" } };
  const args = ["--data", "{}", "--session-id", "session-1"];
  expect(await invocations(agent(answer), args)).toMatchObject({ result: "a", notes: "" });
});

test("shows what the agent takes, in words or as it is", async () => {
  const contract = { json: orderContract() };
  const told = await invocations(agent(NONE, contract), ["--contract"]);
  expect(told.result).toContain("Operations\n  POST /invocations  Take an order\n");
  await server.close();
  const raw = await invocations(agent(NONE, contract), ["--contract", "--raw"]);
  expect(JSON.parse(raw.result)).toEqual(orderContract());
});

test("compares what is sent with what the agent takes, unless told not to", async () => {
  const contract = { json: orderContract() };
  const order = ["--data", '{"customer":"c"}'];
  const refused = await invocations(agent({ body: "a" }, contract), order);
  expect(refused.code).not.toBe(0);
  expect(refused.notes).toContain("items");
  expect(server.arrived.filter(({ method }) => method === "POST")).toEqual([]);
  await server.close();
  const sent = await invocations(agent({ body: "a" }, contract), [...order, "--no-validate"]);
  expect(sent).toMatchObject({ code: 0, result: "a" });
});

test.each([
  ["nothing to send", [], "there is nothing to send: pass --data, or --contract"],
  [
    "no time",
    ["--data", "{}", "--timeout", "0"],
    "--timeout must be a number of seconds above 0, such as 600, got",
  ],
  ["no contract", ["--contract"], "there is no such agent, or it has no contract"],
])("fails when there is %s", async (_, args, message) => {
  const { code, notes } = await invocations(agent({ body: "a" }), args);
  expect(code).not.toBe(0);
  expect(notes).toContain(message);
  expect(server.arrived.filter(({ method }) => method === "POST")).toEqual([]);
});

test("fails when nothing says where the agent is", async () => {
  server = await serveScript(() => NONE);
  const { context, notes } = recordedContext();
  expect(await run(["invocations", "orders", "--data", "{}"], context)).not.toBe(0);
  expect(notes()).toContain(
    "orders is not a URL: pass the URL of the agent, or its name and --project",
  );
});

describe("Ctrl-C while the agent works", () => {
  const called = () => server.arrived.map(({ method, url }) => `${method} ${url.split("?")[0]}`);
  const INVOCATION = "/api/projects/support/agents/orders/endpoint/protocols/invocations/inv-1";

  test("lets it work on", async () => {
    const { notes, parts } = interrupting();
    await invocations(agent(TAKEN), ["--data", "{}"], parts);
    expect(notes()).toContain(
      "The agent is working on invocation inv-1.\nThe agent continues to work on it.\n",
    );
    expect(called()).not.toContainEqual(expect.stringContaining("cancel"));
  });

  test("cancels the work where that is wanted", async () => {
    const { notes, parts } = interrupting();
    await invocations(agent(TAKEN), ["--data", "{}", "--cancel-on-interrupt"], parts);
    expect(notes()).toContain("The agent is working on invocation inv-1.\nIt was canceled.\n");
    expect(called().at(-1)).toBe(`POST ${INVOCATION}/cancel`);
  });
});
