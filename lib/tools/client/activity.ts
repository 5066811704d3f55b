import { randomUUID } from "node:crypto";
import type { CallOptions } from "./call-options";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject, type JsonObject } from "./json";
import type { Connection } from "./openai-connection";
import { send } from "./send";

/** A reply in the Activity protocol. */
export interface ActivityReply {
  /** Its text. */
  readonly text: string;
  /** The whole activity. */
  readonly activity: JsonObject;
}

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
  const answer = await (await send(url, init, connection)).text();
  return replyIn(answer, message.id);
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

function replyIn(answer: string, id: string): ActivityReply {
  const activities = activitiesIn(answer);
  const message = activities.find(({ type }) => type === "message");
  if (message === undefined) throw malformed("it holds no message");
  const { text, from, conversation, replyToId } = message;
  if (typeof text !== "string") throw malformed("its message has no text");
  if (!isObject(from)) throw malformed("its message does not name a sender");
  if (!isObject(conversation)) throw malformed("its message belongs to no conversation");
  if (replyToId !== id) throw malformed("its message does not reply to the one that was sent");
  return { text, activity: message };
}

function activitiesIn(answer: string): JsonObject[] {
  let body: unknown;
  try {
    body = JSON.parse(answer);
  } catch {
    throw malformed("it is not JSON");
  }
  const activities = isObject(body) ? body["activities"] : undefined;
  if (!Array.isArray(activities)) throw malformed("it has no list of activities");
  return activities.filter(isObject);
}

function malformed(what: string): FoundryAgentError {
  return new FoundryAgentError(
    `the answer does not follow the Activity protocol: ${what}`,
    "protocol",
  );
}
