import fc from "fast-check";
import { ApplicationAddress } from "../../../lib/tools/client/application-address";
import { FoundryAgentClient } from "../../../lib/tools/client/foundry-agent-client";
import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";
import { serveScript, type Script, type ScriptedServer } from "../../support/scripted-server";
import { SIGNED_IN } from "../../support/signed-in";

const PATH = "/api/projects/support/applications/desk";

let server: ScriptedServer;
afterEach(() => server.close());

async function facing(script: Script): Promise<FoundryAgentClient> {
  server = await serveScript(script);
  const address = ApplicationAddress.fromUrl(`${server.url}${PATH}`);
  return new FoundryAgentClient({ address, credential: SIGNED_IN });
}

interface Sent {
  readonly id: string;
  readonly conversation: object;
}

/** A reply as it has to be, to be changed by those who want it wrong. */
function replyTo({ id, conversation }: Sent): { [key: string]: unknown } {
  return { type: "message", text: "Good day", from: { id: "agent" }, conversation, replyToId: id };
}

test("sends a message activity and gives the reply", async () => {
  const client = await facing(({ body }) => {
    const sent = JSON.parse(String(body)) as Sent;
    return { json: { activities: [{ type: "typing" }, replyTo(sent)] } };
  });
  expect((await client.sendActivity("Hello")).text).toBe("Good day");
  const [request] = server.arrived;
  expect(request?.url).toBe(`${PATH}/protocols/activityprotocol?api-version=2025-11-15-preview`);
  expect(JSON.parse(String(request?.body))).toMatchObject({
    type: "message",
    text: "Hello",
    deliveryMode: "expectReplies",
  });
});

test.each([
  ["it holds no message", { type: "typing" }],
  ["its message has no text, card or suggestion", { text: undefined }],
  ["its message does not name a sender", { from: undefined }],
  ["its message belongs to no conversation", { conversation: undefined }],
  ["its message does not reply to the one that was sent", { replyToId: "another" }],
])("a reply is refused when %s", async (told, wrong) => {
  const client = await facing(({ body }) => {
    return { json: { activities: [{ ...replyTo(JSON.parse(String(body)) as Sent), ...wrong }] } };
  });
  await expect(client.sendActivity("Hello")).rejects.toMatchObject({
    cause: "protocol",
    message: `the answer does not follow the Activity protocol: ${told}`,
  });
});

test.each([
  ["it is not JSON: Hello", { body: "Hello" }],
  ["it is not JSON: Sign in", { body: "<html><title>Sign in</title></html>" }],
  ["it has no list of activities", { json: { id: "1" } }],
  ["it has no list of activities", { json: { activities: "none" } }],
  ["it holds no message", { json: { activities: [] } }],
  ["it holds no message", { json: [{ type: "event" }] }],
])("an answer is refused when %s", async (told, answer) => {
  const client = await facing(() => answer);
  await expect(client.sendActivity("Hello")).rejects.toThrow(told);
});

test("an error in place of a reply keeps its words and its cause", async () => {
  const client = await facing(() => ({
    json: { error: { code: "PermissionDenied", message: "no role" } },
  }));
  await expect(client.sendActivity("Hello")).rejects.toMatchObject({
    cause: "permission",
    message: expect.stringContaining("failed while it replied: no role") as unknown,
  });
});

/** What is made of a reply that holds these messages. */
async function replied(...messages: object[]) {
  const client = await facing(({ body }) => {
    const base = replyTo(JSON.parse(String(body)) as Sent);
    return { json: { activities: messages.map((message) => ({ ...base, ...message })) } };
  });
  return client.sendActivity("Hello");
}

test("several messages are one reply, without what is no message", async () => {
  const reply = await replied({ type: "typing" }, {}, { type: "event" }, { text: "How are you?" });
  expect(reply.text).toBe("Good day\nHow are you?");
  expect(reply.messages.map(({ text }) => text)).toEqual(["Good day", "How are you?"]);
  expect(reply.activities).toHaveLength(4);
  expect(reply.activity).toMatchObject({ text: "Good day" });
});

const LINK = "https://token.botframework.com/api/oauth/signin?signin=abc";

test.each([
  [
    "an adaptive card",
    "card.adaptive",
    {
      body: [
        { type: "TextBlock", text: "Order 7" },
        { type: "ColumnSet", columns: [{ items: [{ type: "TextBlock", text: "two shirts" }] }] },
        { type: "FactSet", facts: [{ title: "Total", value: "40" }] },
      ],
      actions: [{ type: "Action.OpenUrl", title: "Open", url: "https://example.org/7" }],
    },
    "Order 7\ntwo shirts\nTotal: 40\n[Open] https://example.org/7",
  ],
  [
    "its text for those who cannot show it",
    "card.adaptive",
    { fallbackText: "Order 7" },
    "Order 7",
  ],
  [
    "a hero card",
    "card.hero",
    { title: "Shirts", text: "White", buttons: [{ type: "imBack", title: "Buy", value: "buy" }] },
    "Shirts\nWhite\n[Buy]",
  ],
  [
    "a sign-in card",
    "card.signin",
    { text: "Please sign in", buttons: [{ type: "signin", title: "Sign in", value: LINK }] },
    `Please sign in\n[Sign in] ${LINK}`,
  ],
  [
    "an OAuth card",
    "card.oauth",
    { text: "Please sign in", connectionName: "graph", buttons: [{ title: "Go", value: LINK }] },
    `Please sign in\n(asks to sign in to the connection graph)\n[Go] ${LINK}`,
  ],
  ["a card without words", "card.adaptive", {}, "application/vnd.microsoft.card.adaptive"],
])("%s is an answer", async (_, kind, content, text) => {
  const contentType = `application/vnd.microsoft.${kind}`;
  expect((await replied({ text: undefined, attachments: [{ contentType, content }] })).text).toBe(
    text,
  );
});

test("files and suggested actions are answers", async () => {
  const reply = await replied({
    text: "Here",
    attachments: [
      { contentType: "image/png", name: "chart.png", contentUrl: "https://example.org/c.png" },
    ],
    suggestedActions: {
      actions: [
        { title: "Yes", value: "yes" },
        { title: "No", value: "no" },
      ],
    },
  });
  expect(reply.text).toBe("Here\nchart.png\n[chart.png] https://example.org/c.png\n[Yes]\n[No]");
});

test.each([
  [202, { status: 202 }],
  [200, { body: "" }],
  [200, { json: {} }],
  [204, { status: 204 }],
])("status %d without a reply means that the message was accepted", async (status, answer) => {
  const client = await facing(() => answer);
  expect(await client.sendActivity("Hello")).toEqual({
    text: "",
    messages: [],
    activity: undefined,
    activities: [],
    status,
  });
});

test.each([
  ["alone", (reply: object) => reply],
  ["in a list", (reply: object) => [reply]],
])("a message %s is a reply", async (_, wrapped) => {
  const client = await facing(({ body }) => ({
    json: wrapped(replyTo(JSON.parse(String(body)) as Sent)),
  }));
  expect((await client.sendActivity("Hello")).text).toBe("Good day");
});

test("any JSON is a reply or one sentence", async () => {
  let given: unknown;
  const client = await facing(({ body }) => {
    const base = replyTo(JSON.parse(String(body)) as Sent);
    return { json: { activities: [{ ...base, ...(given as object) }] } };
  });
  const attachment = fc.record({
    contentType: fc.oneof(fc.constant("application/vnd.microsoft.card.adaptive"), fc.jsonValue()),
    content: fc.oneof(
      fc.record({ body: fc.array(fc.jsonValue()), actions: fc.array(fc.jsonValue()) }),
      fc.jsonValue(),
    ),
  });
  const parts = fc.record({
    text: fc.jsonValue(),
    attachments: fc.oneof(fc.array(attachment), fc.jsonValue()),
    suggestedActions: fc.oneof(fc.record({ actions: fc.array(fc.jsonValue()) }), fc.jsonValue()),
  });
  await fc.assert(
    fc.asyncProperty(parts, async (part) => {
      given = part;
      const outcome = await client.sendActivity("Hello").catch((error: unknown) => error);
      if (outcome instanceof FoundryAgentError) expect(outcome.cause).toBe("protocol");
      else expect((outcome as { text: string }).text.trim()).not.toBe("");
    }),
  );
});
