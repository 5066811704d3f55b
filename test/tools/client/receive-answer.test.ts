import fc from "fast-check";
import { streamed, whole } from "../../support/received";
import { responseOf, streamOf } from "../../support/scripted-server";

const SSE = "text/event-stream";
const DELTA = (delta: string) => ({ type: "response.output_text.delta", delta });

describe("a stream", () => {
  test("is an answer once it is complete", async () => {
    const { answer, shown } = await whole(streamOf("Good ", "day").join(""), SSE);
    expect(answer).toMatchObject({ text: "Good day", response: { status: "completed" } });
    expect(shown).toBe("Good day");
  });

  test("that ends without the text repeats what came before", async () => {
    const { answer } = await streamed(DELTA("Good day"), {
      type: "response.completed",
      response: { output: [] },
    });
    expect(answer?.text).toBe("Good day");
  });

  test("that gives the text only at its end shows it all the same", async () => {
    const { shown } = await streamed({
      type: "response.completed",
      response: responseOf("Good day"),
    });
    expect(shown).toBe("Good day");
  });

  test("takes items from its events where the end has none", async () => {
    const item = { type: "mcp_approval_request", server_label: "github", name: "merge" };
    const { error } = await streamed(
      { type: "response.output_item.done", item },
      { type: "response.completed", response: { output: [] } },
    );
    expect(error).toMatchObject({ cause: "consent", noAnswer: { server: "github" } });
  });

  test.each([
    [
      "OpenAI's error",
      `data: {"type":"error","code":"rate_limit_exceeded","message":"slow down"}\n\n`,
      "throttled",
      "slow down",
    ],
    [
      "a gateway's error",
      `event: error\ndata: {"error":{"code":"PermissionDenied","message":"no role"}}\n\n`,
      "permission",
      "no role",
    ],
    [
      "an error without its type",
      `event: error\ndata: {"code":"server_error","message":"oops"}\n\n`,
      "service",
      "oops",
    ],
    [
      "an error as text",
      "event: error\ndata: upstream request timeout\n\n",
      "timeout",
      "upstream request timeout",
    ],
    ["an error without words", "event: error\ndata:\n\n", "service", "no reason given"],
    ["an error as a plain member", `data: {"error":"broken"}\n\n`, "service", "broken"],
    ["an event that is null", "data: null\n\n", "service", "no reason given"],
    [
      "a response that was cancelled",
      `data: {"type":"response.cancelled","response":{}}\n\n`,
      "no-answer",
      "was cancelled",
    ],
    ["only lines that keep it open", ": ping\n\n: ping\n\n", "no-answer", "the answer is empty"],
    ["nothing", "", "no-answer", "the answer is empty"],
    ["its end and no answer", "data: [DONE]\n\n", "service", "cut off"],
    [
      "JSON in place of events",
      JSON.stringify({ error: { code: "Busy", message: "later" } }),
      "service",
      "later",
    ],
  ])("that gives %s keeps its words", async (_, body, cause, told) => {
    const { error } = await whole(body, SSE);
    expect(error).toMatchObject({ cause, status: 200 });
    expect(error?.message).toContain(told);
  });

  test("keeps the text that came before it failed", async () => {
    const { error, shown } = await streamed(DELTA("Half"), { type: "error", message: "oops" });
    expect(error?.noAnswer).toMatchObject({ kind: "failed", text: "Half" });
    expect(shown).toBe("Half");
  });

  test("that something in between calls plain text is read all the same", async () => {
    expect((await whole(streamOf("Good day").join(""), "text/plain")).answer?.text).toBe(
      "Good day",
    );
  });

  test("whose last event lacks its final line is complete", async () => {
    expect((await whole(streamOf("Good day").join("").trimEnd(), SSE)).answer?.text).toBe(
      "Good day",
    );
  });
});

describe("a body", () => {
  test.each([
    [
      "is a sign-in page",
      `<!DOCTYPE html><html><head><title>Sign in to your account</title><script>x="</p>"</script></head></html>`,
      "text/html",
      "no-answer",
      "Sign in to your account",
    ],
    [
      "is a page without its type",
      "<html><body>Blocked by policy</body></html>",
      "application/json",
      "no-answer",
      "Blocked by policy",
    ],
    ["breaks off", `{"status": "comp`, "application/json", "service", "cut off"],
    [
      "says that time is up",
      "upstream request timeout",
      "text/plain",
      "timeout",
      "upstream request timeout",
    ],
    ["is some other text", "It works!", "text/plain", "no-answer", "It works!"],
    ["is blank", "  \n", "application/json", "no-answer", "the answer is empty"],
    ["is empty", "", "application/json", "no-answer", "the answer is empty (status 200)"],
  ])("that %s is no answer", async (_, body, type, cause, told) => {
    const { error } = await whole(body, type);
    expect(error?.cause).toBe(cause);
    expect(error?.message).toContain(told);
  });

  test("that is JSON counts as such, whatever its type says", async () => {
    const { answer } = await whole(JSON.stringify(responseOf("Good day")), "text/html");
    expect(answer?.text).toBe("Good day");
  });

  test("that is nested without end is no answer", async () => {
    const deep = `{"output":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await whole(deep)).error).toBeDefined();
    expect((await whole(`data: ${deep}\n\n`, SSE)).error).toBeDefined();
  });

  test("cannot come with the status 204", async () => {
    expect((await whole("", "application/json", 204)).error?.message).toContain("(status 204)");
  });
});

/** Responses as they might be: mostly right, with any part of them wrong. */
function anyResponse() {
  const word = fc.constantFrom("Hi", "", " ", "Grüße");
  const part = fc.oneof(
    fc.record({
      type: fc.constantFrom("output_text", "text", "refusal", "image"),
      text: word,
      refusal: word,
    }),
    fc.jsonValue(),
  );
  const type = fc.constantFrom(
    "message",
    "mcp_call",
    "mcp_approval_request",
    "oauth_consent_request",
    "function_call",
    "reasoning",
    7,
    undefined,
  );
  const item = fc.record(
    {
      type,
      content: fc.oneof(fc.array(part), word, fc.jsonValue()),
      error: fc.oneof(word, fc.jsonValue()),
      name: word,
    },
    { requiredKeys: [] },
  );
  return fc.record(
    {
      status: fc.constantFrom("completed", "failed", "incomplete", "cancelled", null, 7),
      error: fc.oneof(fc.constant(null), fc.jsonValue()),
      output: fc.oneof(fc.array(fc.oneof(item, fc.jsonValue())), fc.jsonValue()),
      incomplete_details: fc.jsonValue(),
      output_text: fc.oneof(word, fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
}

/** The event that a response ends a stream with. */
function endOf(response: { status?: unknown }) {
  const ends = ["failed", "incomplete", "cancelled"];
  const type = ends.find((status) => status === response.status) ?? "completed";
  return { type: `response.${type}`, response };
}

test("whole and streamed, any response is the same answer or has the same cause", async () => {
  const property = fc.asyncProperty(anyResponse(), async (given) => {
    // A stream cannot end with a status that is none; a response whose status is missing has completed.
    const response = given.status === 7 ? { ...given, status: "completed" } : given;
    const one = await whole(JSON.stringify(response));
    const other = await streamed(endOf(response));
    expect(other.error?.cause).toBe(one.error?.cause);
    expect(other.error?.message).toBe(one.error?.message);
    expect(other.answer?.text).toBe(one.answer?.text);
    const text = one.answer?.text;
    expect(text === undefined).toBe(one.error !== undefined);
    if (text !== undefined) expect(text.trim()).not.toBe("");
  });
  await fc.assert(property, { numRuns: 200 });
});

test("any text as an answer is one sentence or an answer, whichever type it has", async () => {
  const types = fc.constantFrom("application/json", SSE, "text/html", "text/plain", "");
  const bodies = fc.oneof(
    fc.json(),
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "data: ",
          "event: error\n",
          "{}",
          "null",
          "\n\n",
          ": x\n",
          `{"type":"response.completed"}`,
        ),
      )
      .map((parts) => parts.join("")),
  );
  const property = fc.asyncProperty(bodies, types, async (body, type) => {
    const { answer, error } = await whole(body, type);
    expect((answer === undefined) !== (error === undefined)).toBe(true);
    expect(error?.message ?? "").not.toContain("\n");
  });
  await fc.assert(property, { numRuns: 200 });
});
