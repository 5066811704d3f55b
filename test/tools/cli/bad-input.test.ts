import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CHILD_IDS, elementOf } from "../../../lib/agreed/child-ids";
import { run } from "../../../lib/tools/cli/run";
import { recordedContext } from "../../support/command-contexts";
import { orderContract } from "../../support/order-contract";
import { CUT, serveScript, streamOf, type Scripted } from "../../support/scripted-server";
import type { ScriptedServer } from "../../support/scripted-server";

/** What is given wrong, and what the service makes of it; `{url}` is where it answers, `{dir}` a directory. */
interface Case {
  readonly args: string[];
  readonly piped?: string[];
  readonly answers?: Scripted;
  readonly environment?: NodeJS.ProcessEnv;
}

const APP = "{url}/api/projects/support/applications/desk";
const AGENT = "{url}/api/projects/support/agents/worker";
const ID =
  "/subscriptions/s/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/c/projects/p/applications/a";
const INVOKE = ["invoke", "Hello", "--app", APP, "--credential", "local:alice"];
const CHAT = ["chat", "--app", APP, "--credential", "local:alice"];
const SEND = ["invocations", AGENT, "--credential", "local:alice"];
const EVENTS = { "content-type": "text/event-stream" };
const refusal = (status: number, code: string, message: string): Scripted => ({
  status,
  json: { error: { code, message } },
});

let directory: string;
let server: ScriptedServer | undefined;
const before = process.env;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "bad-input-"));
  process.env = {};
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  process.env = before;
  rmSync(directory, { recursive: true });
});

/** Runs it; gives the exit status, what is printed, and what is told beside it. */
async function attempt({ args, piped = [], answers, environment = {} }: Case) {
  server = await serveScript(() => answers ?? { json: {} }, "secret");
  const filled = (text: string) =>
    text.replace("{url}", server?.url ?? "").replace("{dir}", directory);
  const { context, result, notes } = recordedContext({
    piped,
    environment: { IDENTITY_ENDPOINT: server.url, ...environment },
  });
  const code = await run(args.map(filled), context);
  return { code, result: result(), notes: notes() };
}

function write(name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(directory, name)), { recursive: true });
  writeFileSync(join(directory, name), content);
}

/** What cdktf writes of an application, as far as its route is found by it. */
function synthesizeRoute(): void {
  const element = (path: string) => ({ "//": { metadata: { path } } });
  const writer = element(elementOf("support/Support", CHILD_IDS.route));
  const current = element(elementOf("support/Support", CHILD_IDS.current));
  const stack = {
    resource: { azapi_resource_action: { writer } },
    data: { azapi_resource: { current } },
  };
  const support = { synthesizedStackPath: "support.json", workingDirectory: "." };
  write("stacks/manifest.json", JSON.stringify({ stacks: { support } }));
  write("stacks/support.json", JSON.stringify(stack));
}

const CASES: [name: string, given: Case, code: number, told: string][] = [
  // Which application.
  ["an unknown path", { args: ["invoke", "Hi", "--app", "x/Y", "--out", "{dir}"] }, 1, "cdktf"],
  [
    "no application's URL",
    { args: ["invoke", "Hi", "--app", "https://x.y/z"] },
    1,
    "is not the URL",
  ],
  [
    "no application's id",
    { args: ["invoke", "Hi", "--app", "/subscriptions/s"] },
    1,
    "not the ARM id",
  ],
  [
    "a URL that is none",
    { args: ["invoke", "Hi", "--app", "https://[x/api/projects/p/applications/a"] },
    1,
    "is not the URL of an application",
  ],
  [
    "a URL with half a character",
    { args: ["invoke", "Hi", "--app", `${APP}%E0`] },
    1,
    "is not the URL of an application",
  ],
  [
    "an agent's URL with half a character",
    { args: ["invocations", `${AGENT}%E0`, "--data", "x"] },
    1,
    "is not the URL of an agent",
  ],
  [
    "a closed route",
    { args: ["invoke", "Hi", "--app", `${APP}/protocols/openai/conversations`] },
    1,
    "has no /conversations",
  ],
  [
    "no TLS",
    { args: ["invoke", "Hi", "--app", APP.replace("{url}", "http://contoso.example")] },
    1,
    "does not use TLS",
  ],
  [
    "a missing file of outputs",
    { args: ["invoke", "Hi", "--app", "endpoint", "--outputs", "{dir}/none.json"] },
    1,
    "cannot be read",
  ],
  [
    "a missing state",
    { args: ["invoke", "Hi", "--app", "s/A", "--state", "{dir}/none.json"] },
    1,
    "write it with terraform show -json",
  ],
  [
    "an address of Azure Resource Manager that is none",
    { args: ["doctor", "--app", ID, "--arm-url", "management"] },
    1,
    "must begin with https://, as in https://management.azure.com; got management",
  ],
  [
    "an address of Azure Resource Manager without TLS",
    { args: ["doctor", "--app", APP, "--arm-url", "http://contoso.example"] },
    1,
    "must begin with https://",
  ],
  // What was synthesized.
  ["stacks that are none", { args: ["access", "x", "--out", "{dir}/none"] }, 1, "run cdktf synth"],
  [
    "a directory of something else",
    { args: ["access", "x", "--out", "{dir}/else"] },
    1,
    "manifest.json cannot be used: it must be an object, got a list; run cdktf synth",
  ],
  [
    "no terraform",
    {
      args: ["restore-route", "support/Support", "--out", "{dir}/stacks"],
      environment: { PATH: "/nowhere" },
    },
    1,
    "terraform was not found on the PATH",
  ],
  // Local Azure.
  ["settings that are none", { args: ["local", "--config", "{dir}/half.json"] }, 1, "--config"],
  ["no number of a port", { args: ["local", "--port", "x"] }, 1, "port must be a whole number"],
  // As whom.
  [
    "an unknown credential",
    { args: [...INVOKE.slice(0, -1), "password"] },
    1,
    "--credential password is not known; available: default, azure-cli",
  ],
  ["an API key", { args: [...INVOKE, "--api-key", "k"] }, 1, "agents have no API keys"],
  ["store", { args: [...INVOKE, "--store"] }, 1, "applications keep nothing"],
  [
    "an API key in the environment",
    {
      args: ["invoke", "Hi", "--app", ID, "--credential", "environment"],
      environment: { AZURE_OPENAI_API_KEY: "sk-1" },
    },
    10,
    "AZURE_OPENAI_API_KEY does not help",
  ],
  [
    "somebody of local Azure elsewhere",
    { args: ["invoke", "Hi", "--app", ID, "--credential", "local:alice"] },
    1,
    "is not local",
  ],
  [
    "no local Azure",
    { args: INVOKE, environment: { IDENTITY_ENDPOINT: "" } },
    10,
    "no local Azure issues tokens",
  ],
  [
    "a refused token",
    { args: INVOKE, answers: refusal(401, "Unauthorized", "the token is expired") },
    10,
    "sign in again",
  ],
  [
    "another tenant",
    { args: INVOKE, answers: refusal(401, "Unauthorized", "the token is from the tenant X") },
    11,
    "from the tenant of the project",
  ],
  ["no right", { args: INVOKE, answers: refusal(403, "Forbidden", "no") }, 13, "app.grants.invoke"],
  // What the service says.
  [
    "an application that is gone",
    { args: INVOKE, answers: refusal(404, "ApplicationNotFound", "gone") },
    12,
    "check the names",
  ],
  [
    "nothing deployed",
    { args: INVOKE, answers: refusal(400, "UserError", "'a' has no deployments associated") },
    14,
    "deploy an agent",
  ],
  [
    "a hosted agent",
    { args: INVOKE, answers: refusal(400, "UserError", "only support prompt agents") },
    16,
    "foundry-agents invocations",
  ],
  [
    "too many calls",
    { args: INVOKE, answers: { status: 429, headers: { "retry-after": "3600" } } },
    17,
    "60 s of waiting are allowed",
  ],
  ["a broken service", { args: INVOKE, answers: { status: 500, body: "<html>" } }, 18, "500"],
  [
    "another protocol",
    {
      args: ["activity", "--app", APP, "--credential", "local:alice"],
      answers: refusal(400, "ProtocolNotSupported", "speaks Responses"),
    },
    16,
    "declares",
  ],
  [
    "a reply in another form",
    { args: ["activity", "--app", APP, "--credential", "local:alice"], answers: { body: "Hi" } },
    16,
    "does not follow the Activity protocol",
  ],
  // What is sent.
  ["an empty text", { args: ["invoke", " ", ...INVOKE.slice(2)] }, 1, "is empty"],
  ["nothing piped in", { args: ["invoke", ...INVOKE.slice(2)] }, 1, "is empty"],
  ["no bytes to send", { args: SEND }, 1, "pass --data, or --contract"],
  [
    "an unreadable file of bytes",
    { args: [...SEND, "--data", "@{dir}/none.bin"] },
    1,
    "cannot be read",
  ],
  [
    "an agent without a project",
    { args: ["invocations", "worker", "--data", "x"] },
    1,
    "--project",
  ],
  ["a header for others", { args: [...SEND, "--data", "x", "--header", "a: b"] }, 1, "x-client-"],
  [
    "no number of seconds",
    { args: [...SEND, "--data", "x", "--timeout", "soon"] },
    1,
    'such as 600, got "soon"',
  ],
  [
    "JSON that is none, where the contract wants it",
    { args: [...SEND, "--data", "{half"], answers: { json: orderContract() } },
    1,
    "nothing was sent",
  ],
  [
    "JSON of another form",
    { args: [...SEND, "--data", "{}"], answers: { json: orderContract() } },
    1,
    "body must have required property 'customer'",
  ],
  [
    "half a character of UTF-8",
    {
      args: [...SEND, "--data", "@{dir}/half.json"],
      answers: { json: orderContract() },
    },
    1,
    "body is not JSON",
  ],
  [
    "a contract that is none",
    { args: [...SEND, "--data", "{}"], answers: { body: "Hi" } },
    18,
    "is not an OpenAPI document",
  ],
  ["no contract", { args: [...SEND, "--contract"], answers: { status: 404 } }, 1, "no contract"],
  [
    "no answer at all",
    { args: [...SEND, "--data", "x", "--no-validate"], answers: {} },
    18,
    "read the log of its session",
  ],
  // The conversation's file.
  [
    "a session that is none",
    { args: [...CHAT, "--session", "{dir}/half.json"] },
    1,
    "is not changed",
  ],
  ["a session that cannot be read", { args: [...CHAT, "--session", "{dir}"] }, 1, "cannot be read"],
];

test.each(CASES)("%s is told in one sentence", async (_name, given, code, told) => {
  write("half.json", Buffer.from([0x22, 0xc3]));
  write("else/manifest.json", "[]");
  synthesizeRoute();
  const ended = await attempt(given);
  expect(ended.code).toBe(code);
  expect(ended.notes).toMatch(/^foundry-agents: [^\n]+\n$/);
  expect(ended.notes).toContain(told);
  expect(ended.notes + ended.result).not.toContain("secret");
});

test("a stream that is cut keeps what came", async () => {
  const pieces = [...streamOf("Good ", "day").slice(0, 2), CUT];
  const ended = await attempt({
    args: [...INVOKE, "--stream"],
    answers: { headers: EVENTS, pieces },
  });
  expect(ended).toEqual({
    code: 18,
    result: "Good \n",
    notes: "foundry-agents: the answer was cut off before it was complete: try again\n",
  });
});

test("an answer of a hosted agent that is cut keeps what came", async () => {
  const args = [...SEND, "--data", "x", "--no-validate"];
  const ended = await attempt({ args, answers: { pieces: ["some", CUT] } });
  expect(ended).toMatchObject({ code: 18, result: "some" });
});

test("a damaged session is not overwritten", async () => {
  write("session.json", "{half");
  await attempt({ args: [...CHAT, "--session", "{dir}/session.json"], piped: ["Hello\n"] });
  expect(readFileSync(join(directory, "session.json"), "utf8")).toBe("{half");
});

test("ten megabytes are sent and printed whole", async () => {
  const bytes = "x".repeat(10 * 1024 * 1024);
  write("large.txt", bytes);
  const args = [...SEND, "--data", "@{dir}/large.txt", "--no-validate"];
  const ended = await attempt({ args, answers: { body: bytes } });
  expect(ended.code).toBe(0);
  expect(ended.result === bytes).toBe(true);
  expect(server?.arrived[0]?.body.length).toBe(bytes.length);
});
