import { ApplicationAddress } from "../../../lib/tools/client/application-address";
import { FoundryAgentClient } from "../../../lib/tools/client/foundry-agent-client";
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
  ["its message has no text", { text: undefined }],
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
  ["it is not JSON", { body: "Hello" }],
  ["it has no list of activities", { json: { id: "1" } }],
])("an answer is refused when %s", async (told, answer) => {
  const client = await facing(() => answer);
  await expect(client.sendActivity("Hello")).rejects.toThrow(told);
});
