import { isObject, withoutUndefined, type JsonObject } from "../core/json";
import { bodyRefused } from "../errors/service-errors";
import type { Services } from "../services/services";
import type { DataOperation } from "./data-operation";
import { ACTIVITY, reachApplication, type ReachServices } from "./reach-application";
import { textOf } from "./render-response";
import { tryTools } from "./try-tools";

type Needs = ReachServices & Pick<Services, "agenda" | "newId">;

/**
 * POST {baseUrl}/protocols/activityprotocol. A message gets a reply, any other activity is only accepted. Bot
 * Service gets replies at its `serviceUrl`, or in the answer with the delivery mode `expectReplies`; local Azure makes no
 * outgoing calls, so replies are always in the answer.
 */
export const postActivity =
  (services: Needs): DataOperation =>
  (project, [name = ""], request) => {
    const reached = reachApplication(services, project, name, request, ACTIVITY);
    const { application, serving, agent } = reached;
    const activity = readActivity(request.body);
    if (activity["type"] !== "message") return { status: 200, body: { activities: [] } };

    const tools = tryTools(services, project, application, agent);
    const text = textOf({ serving, said: [saidIn(activity)], tools });
    const reply = replyTo(activity, text, services);
    return { status: 200, body: { activities: [reply] } };
  };

function readActivity(body: unknown): JsonObject {
  if (!isObject(body)) throw bodyRefused("the body must be an activity");
  if (typeof body["type"] !== "string") throw bodyRefused("type of the activity must be a string");
  return body;
}

function saidIn({ text }: JsonObject): string {
  if (typeof text !== "string") throw bodyRefused("text of the message must be a string");
  return text;
}

/** The reply goes from the recipient to the sender, in the same conversation. */
function replyTo(
  { id, channelId, conversation, from, recipient, serviceUrl }: JsonObject,
  text: string,
  { agenda, newId }: Pick<Services, "agenda" | "newId">,
): JsonObject {
  return {
    type: "message",
    id: newId(),
    timestamp: new Date(agenda.now()).toISOString(),
    ...withoutUndefined({
      channelId,
      serviceUrl,
      conversation,
      from: recipient,
      recipient: from,
      replyToId: id,
    }),
    text,
    textFormat: "plain",
    inputHint: "acceptingInput",
  };
}
