import { randomUUID } from "node:crypto";
import { readReply, type ActivityReply } from "./activity-reply";
import type { CallOptions } from "./call-options";
import type { Connection } from "./openai-connection";
import { send } from "./send";

/**
 * Sends a message activity to an application and checks the form of its reply. Bot Service has replies sent to a
 * separate address; with the documented delivery mode `expectReplies`, they are in the answer.
 */
export async function sendActivity(
  connection: Connection,
  text: string,
  { signal }: CallOptions,
): Promise<ActivityReply> {
  const { address, cloud } = connection;
  const url = new URL(address.activityUrl);
  url.searchParams.set("api-version", cloud.applicationApiVersion);
  const message = messageActivity(text);
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(message),
    signal: signal ?? null,
  };
  const response = await send(url, init, connection);
  return readReply(await response.text(), response.status, message.id);
}

function messageActivity(text: string) {
  return {
    type: "message",
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: "foundry-agents",
    deliveryMode: "expectReplies",
    from: { id: "caller", role: "user" },
    recipient: { id: "agent", role: "bot" },
    conversation: { id: randomUUID() },
    text,
    textFormat: "plain",
  };
}
