import fc from "fast-check";
import { run } from "../../../lib/tools/cli/run";
import { recordedContext } from "../../support/command-contexts";
import { responseOf, serveScript, streamOf, type Scripted } from "../../support/scripted-server";
import type { ScriptedServer } from "../../support/scripted-server";

let server: ScriptedServer;
let answer: Scripted;
beforeAll(async () => {
  server = await serveScript(
    (request) => (request.url.includes("/protocols/") ? answer : NO_ARM),
    "secret",
  );
});
afterAll(() => server.close());

/** Azure Resource Manager, which nobody may read here. */
const NO_ARM: Scripted = {
  status: 403,
  json: { error: { code: "AuthorizationFailed", message: "no" } },
};

/** Runs a command that calls the application, which answers so. */
async function called(given: Scripted, ...args: string[]) {
  answer = given;
  const app = `${server.url}/api/projects/support/applications/desk`;
  const { context, result, notes } = recordedContext({
    piped: ["Hello\n"],
    environment: { IDENTITY_ENDPOINT: server.url },
  });
  const code = await run([...args, "--app", app, "--credential", "local:alice"], context);
  return { code, result: result(), notes: notes() };
}

const INVOKE = ["invoke", "Hello"];
const COMMANDS = fc.constantFrom(
  INVOKE,
  [...INVOKE, "--stream"],
  [...INVOKE, "--json"],
  [...INVOKE, "--stream", "--json"],
  ["chat"],
  ["wait", "--timeout", "0s"],
  ["doctor"],
);

/** Whether a value has a text that people can read, somewhere that a text of an answer can be. */
function hasText(value: unknown): boolean {
  return JSON.stringify(value).includes("Hi");
}

/** Anything as a body; a text that is not blank is always the same. */
function anyBody() {
  const text = fc.constantFrom("Hi", "", "  ");
  const message = fc.record({
    type: fc.constant("message"),
    content: fc.array(fc.record({ type: fc.constant("output_text"), text })),
  });
  const response = fc.record(
    {
      status: fc.constantFrom("completed", "failed", "incomplete"),
      output: fc.array(fc.oneof(message, fc.jsonValue())),
      error: fc.oneof(fc.constant(null), fc.jsonValue()),
    },
    { requiredKeys: ["output"] },
  );
  return fc.oneof(response, fc.jsonValue());
}

test("with the status 200, a command succeeds only with a text, and otherwise ends in one sentence", async () => {
  const property = fc.asyncProperty(COMMANDS, anyBody(), async (command, body) => {
    const { code, result, notes } = await called({ json: body }, ...command);
    if (code === 0) {
      expect(hasText(body)).toBe(true);
      expect(command[0] === "invoke" || command[0] === "chat" ? result.trim() : "-").not.toBe("");
    } else {
      expect(code).toBeGreaterThanOrEqual(10);
      expect(notes).toMatch(/^(.+\n)*foundry-agents: .+\n$/);
    }
  });
  await fc.assert(property, { numRuns: 150 });
});

test("with any other status or body, a command ends in one sentence", async () => {
  const status = fc.constantFrom(
    400,
    401,
    403,
    404,
    408,
    409,
    418,
    422,
    424,
    429,
    500,
    502,
    503,
    504,
  );
  const bodies = fc.oneof(
    fc.json(),
    fc.string({ unit: "binary" }),
    fc.constant("<html><h1>Nope</h1>"),
  );
  const property = fc.asyncProperty(
    fc.oneof(COMMANDS, fc.constant(["activity"])),
    status,
    bodies,
    async (command, code, body) => {
      const given = { status: code, body, headers: { "retry-after": "9999" } };
      const ended = await called(given, ...command);
      expect(ended.code).not.toBe(0);
      expect(ended.code).not.toBe(2);
      expect(ended.notes).toMatch(/^(.+\n)*foundry-agents: .+\n$/);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

const LINK = `https://logic-apis-eastus2.consent.azure-apim.net/login?data=eyJ${"Mb2dp".repeat(50)}`;
const COMPLETED = { object: "response", status: "completed" };

test.each([
  [
    {
      json: {
        ...responseOf("Half"),
        status: "incomplete",
        incomplete_details: { reason: "max_output_tokens" },
      },
    },
    24,
    "Half\n",
    "it ended early, max_output_tokens",
  ],
  [
    { json: { ...responseOf("Half"), status: "failed", error: { message: "oops" } } },
    18,
    "Half\n",
    "failed while it answered: oops",
  ],
  [
    {
      json: {
        ...COMPLETED,
        output: [{ type: "message", content: [{ type: "refusal", refusal: "I must not." }] }],
      },
    },
    21,
    "",
    "the agent refused: I must not.",
  ],
  [
    { json: { ...COMPLETED, output: [{ type: "oauth_consent_request", consent_link: LINK }] } },
    22,
    "",
    `open ${LINK}, sign in`,
  ],
  [
    {
      json: {
        ...COMPLETED,
        output: [{ type: "mcp_approval_request", server_label: "github", name: "merge" }],
      },
    },
    22,
    "",
    "the tool merge of the server github",
  ],
  [{ json: {} }, 21, "", "it has no output"],
  [{ json: null }, 21, "", "but null"],
  [
    { body: "<!doctype html><title>Sign in</title>", headers: { "content-type": "text/html" } },
    21,
    "",
    `("Sign in")`,
  ],
  [{ body: '{"status":', headers: { "content-type": "application/json" } }, 18, "", "cut off"],
  [{ status: 204 }, 21, "", "the answer is empty (status 204)"],
  [
    { status: 401, json: { error: { code: "PermissionDenied", message: "no role" } } },
    13,
    "",
    "app.grants.invoke",
  ],
  [
    {
      status: 403,
      json: {
        error: {
          code: "AccessDenied",
          message: "Access denied due to Virtual Network/Firewall rules.",
        },
      },
    },
    23,
    "",
    "no role helps",
  ],
  [{ status: 504, body: "upstream request timeout" }, 20, "", "upstream request timeout"],
])("%j ends invoke, whole and streamed, with %d", async (given: Scripted, code, result, told) => {
  for (const more of [[], ["--stream"]]) {
    const ended = await called(given, ...INVOKE, ...more);
    expect(ended).toMatchObject({ code, result });
    expect(ended.notes).toContain(told);
  }
  expect((await called(given, "chat")).code).toBe(code);
  const wait = await called(given, "wait", "--timeout", "0s");
  expect(wait.code).not.toBe(0);
  expect(wait.result).toBe("");
  expect((await called(given, "doctor")).result).toMatch(/^(FAILED|unknown) +call /m);
});

test("as JSON, a response that is no answer is printed all the same", async () => {
  const response = { ...responseOf("Half"), status: "incomplete" };
  const ended = await called({ json: response }, ...INVOKE, "--json");
  expect(ended.code).toBe(24);
  expect(JSON.parse(ended.result)).toEqual(response);
});

test("a stream that is incomplete shows what came of it", async () => {
  const [begin = "", delta = ""] = streamOf("Half");
  const end = `data: ${JSON.stringify({ type: "response.incomplete", response: { incomplete_details: { reason: "content_filter" } } })}\n\n`;
  const stream = { headers: { "content-type": "text/event-stream" }, pieces: [begin, delta, end] };
  const whole = await called(stream, ...INVOKE);
  const streamed = await called(stream, ...INVOKE, "--stream");
  expect(streamed).toEqual(whole);
  expect(streamed).toMatchObject({ code: 24, result: "Half\n" });
});

test("activity tells that a message was accepted", async () => {
  const accepted = await called({ status: 202 }, "activity");
  expect(accepted).toMatchObject({
    code: 0,
    notes: expect.stringContaining("Accepted (status 202)") as unknown,
  });
});

test.each([
  LINK,
  `https://example.org/?state=${"eyJhbGciOiJ".repeat(9)}`,
  `https://example.org/?x=${"y".repeat(5000)}`,
])("the link %s reaches the person who has to open it, as a whole", async (consent_link) => {
  const given = {
    json: { ...COMPLETED, output: [{ type: "oauth_consent_request", consent_link }] },
  };
  for (const command of [INVOKE, [...INVOKE, "--stream"], ["chat"]]) {
    const { result, notes } = await called(given, ...command);
    expect(`${notes}${result}`).toContain(consent_link);
  }
});
