import { whole } from "../../support/received";
import { responseOf } from "../../support/scripted-server";

/** A response that completed, with these items. */
function response(output: unknown, parts: object = {}) {
  return { id: "resp_1", object: "response", status: "completed", error: null, output, ...parts };
}

function message(text: string) {
  return { type: "message", role: "assistant", content: [{ type: "output_text", text }] };
}

function received(value: unknown) {
  return whole(JSON.stringify(value));
}

const CALL = { type: "function_call", call_id: "c1", name: "lookup", arguments: "{}" };
const APPROVAL = { type: "mcp_approval_request", id: "a1", server_label: "github", name: "merge" };
const LINK = "https://logic-swedencentral-001.consent.azure-apihub.net/login?data=abc";
const CONSENT = { type: "oauth_consent_request", server_label: "graph", consent_link: LINK };

test.each([
  ["one message", response([message("Good day")]), "Good day"],
  ["several messages", response([message("Good "), message("day")]), "Good day"],
  [
    "a call of a tool beside it",
    response([{ type: "mcp_call", error: "403" }, message("Sorry")]),
    "Sorry",
  ],
  ["a content that is a plain text", response([{ type: "message", content: "Hi" }]), "Hi"],
  ["only the text that clients put together", response(undefined, { output_text: "Hi" }), "Hi"],
  ["no status", { output: [message("Hi")] }, "Hi"],
  [
    "a function that the agent ran itself",
    response([CALL, { type: "function_call_output", call_id: "c1" }, message("Hi")]),
    "Hi",
  ],
  [
    "an approval that is met",
    response([APPROVAL, { type: "mcp_call", approval_request_id: "a1" }, message("Hi")]),
    "Hi",
  ],
])("an answer with %s is one", async (_, given, text) => {
  const { answer, shown } = await received(given);
  expect(answer).toMatchObject({ text, response: { output_text: text } });
  expect(shown).toBe(text);
});

test.each([
  [
    response([], { status: "failed", error: { code: "server_error", message: "no model" } }),
    "service",
    "failed while it answered: no model; try again later",
  ],
  [response([], { status: "failed" }), "service", "no reason given"],
  [response([message("Hi")], { error: { message: "broken" } }), "service", "broken"],
  [
    response([], {
      status: "failed",
      error: { code: "rate_limit_exceeded", message: "slow down" },
    }),
    "throttled",
    "slow down",
  ],
  [
    response([], { status: "failed", error: { code: "content_filter", message: "no" } }),
    "request",
    "word it differently",
  ],
  [
    response([], { status: "failed", error: { code: "tool_server_error", message: "405" } }),
    "downstream",
    "agent's identity",
  ],
  [{ error: { code: "Unavailable", message: "soon" } }, "service", "soon"],
  [{ error: "broken" }, "service", "broken"],
  [{ statusCode: 429, message: "Rate limit is exceeded" }, "throttled", "Rate limit is exceeded"],
  [
    response([message("Half")], {
      status: "incomplete",
      incomplete_details: { reason: "max_output_tokens" },
    }),
    "incomplete",
    "it ended early, max_output_tokens",
  ],
  [
    response([message("Half")], {
      status: "incomplete",
      incomplete_details: { reason: "content_filter" },
    }),
    "incomplete",
    "a content filter stopped it",
  ],
  [response([], { status: "incomplete" }), "incomplete", "without a reason"],
  [response([message("Hi")], { status: "cancelled" }), "no-answer", "was cancelled"],
  [response([], { status: "queued" }), "no-answer", "still working on the answer (status queued)"],
  [response([message("Hi")], { status: "in_progress" }), "no-answer", "calls in the background"],
  [response([message("Hi")], { status: "expired" }), "no-answer", "the status expired"],
  [response([message("Hi")], { status: 7 }), "no-answer", "the status 7"],
  [
    response([{ type: "message", content: [{ type: "refusal", refusal: "I must not." }] }]),
    "no-answer",
    "the agent refused: I must not.",
  ],
  [response([]), "no-answer", "the agent's answer is empty"],
  [response([message("  \n")]), "no-answer", "the agent's answer is empty"],
  [
    response([{ type: "reasoning" }, { type: "web_search_call" }, {}]),
    "no-answer",
    "no text, only reasoning, web_search_call, an item without a type",
  ],
  [
    response([{ type: "mcp_call", name: "lookup", error: "403" }]),
    "downstream",
    "its tools failed: lookup: 403",
  ],
  [{}, "no-answer", "it has no output"],
  [null, "no-answer", "but null"],
  [[], "no-answer", "but a list"],
  [true, "no-answer", "but the boolean true"],
  ["Hello", "no-answer", "but the string Hello"],
])("%j is no answer", async (given, cause, told) => {
  const { answer, error } = await received(given);
  expect(answer).toBeUndefined();
  expect(error).toMatchObject({ cause, status: 200 });
  expect(error?.message).toContain(told);
});

test("an approval names the server and the tool", async () => {
  const { error } = await received(response([message("I may need this."), APPROVAL]));
  expect(error).toMatchObject({
    cause: "consent",
    message: expect.stringContaining("the tool merge of the server github") as unknown,
    noAnswer: {
      kind: "mcp_approval_request",
      server: "github",
      tool: "merge",
      text: "I may need this.",
    },
  });
});

test("a function names itself", async () => {
  const { error } = await received(response([CALL]));
  expect(error).toMatchObject({
    cause: "no-answer",
    message: expect.stringContaining("calls the function lookup and waits") as unknown,
    noAnswer: { kind: "function_call", tool: "lookup" },
  });
});

test.each(["completed", "incomplete", "failed"])(
  "a consent gives its link, at status %s",
  async (status) => {
    const error = status === "failed" ? { message: "consent required" } : null;
    const { error: thrown } = await received(response([CONSENT], { status, error }));
    expect(thrown).toMatchObject({
      cause: "consent",
      message: expect.stringContaining(`open ${LINK}, sign in`) as unknown,
      noAnswer: { kind: "oauth_consent_request", server: "graph", consentLink: LINK },
    });
  },
);

test.each([undefined, "javascript:alert(1)", "http://example.org/", "not a link", 7])(
  "a consent whose link is %j gives none",
  async (consent_link) => {
    const { error } = await received(response([{ ...CONSENT, consent_link }]));
    expect(error?.cause).toBe("consent");
    expect(error?.noAnswer?.consentLink).toBeUndefined();
    expect(error?.message).toContain("gives no link that can be opened");
  },
);

test("what came all the same is kept", async () => {
  const given = response([message("Half")], { status: "incomplete" });
  const { error } = await received(given);
  expect(error?.noAnswer).toMatchObject({ kind: "incomplete", text: "Half", response: given });
});

test("a missing role within an answer is one, and names who lacks what", async () => {
  // Reported in azure-sdk-for-python#44842.
  const words =
    "(PermissionDenied) The principal bbfdd38a lacks the required data action Microsoft.CognitiveServices/accounts/AIServices/agents/write to perform POST /api/projects/{projectName}/assistants operation. Code: PermissionDenied";
  const { error } = await received({
    ...responseOf(""),
    status: "failed",
    error: { code: "server_error", message: words },
  });
  expect(error).toMatchObject({
    cause: "permission",
    code: "PermissionDenied",
    missingPermission: {
      principal: "bbfdd38a",
      dataAction: "Microsoft.CognitiveServices/accounts/AIServices/agents/write",
    },
  });
  expect(error?.message).toContain("grant it to the principal bbfdd38a with app.grants.invoke");
});

test.each(["\u0000", "\u200b\u200b", "\u00a0\ufeff\n"])(
  "an answer of which people can read nothing, %j, is empty",
  async (text) => {
    const { error } = await received(response([message(text)]));
    expect(error).toMatchObject({ cause: "no-answer", noAnswer: { kind: "empty" } });
  },
);
