import { actionsIn, cardIn, type ActivityAction, type ActivityCard } from "./activity-card";
import { failureOf } from "./answer-failure";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject, type JsonObject } from "./json";
import { pageText } from "./page-text";
import { parseJson } from "./parse-json";
import { faultIn } from "./told-fault";
import { oneLine } from "./one-line";

/** One message of a reply. */
export interface ActivityMessage {
  /** Its text; empty if it has none. */
  readonly text: string;
  /** What is attached to it: cards and files. */
  readonly cards: ActivityCard[];
  /** Answers that it suggests. */
  readonly suggestedActions: ActivityAction[];
  /** The whole activity. */
  readonly activity: JsonObject;
}

/** A reply in the Activity protocol. */
export interface ActivityReply {
  /** All that people read of it: the texts of its messages and cards, with their links, one below the other. */
  readonly text: string;
  /** Its messages, in order; none when the message was only accepted. */
  readonly messages: ActivityMessage[];
  /** The first message as a whole; undefined when there is none. */
  readonly activity: JsonObject | undefined;
  /** Everything that it holds, such as events, and the signs that somebody is typing. */
  readonly activities: JsonObject[];
  /** Status of the answer. */
  readonly status: number;
}

/**
 * Reads an answer and checks its form. With the delivery mode `expectReplies` the replies are in the answer, which Bot
 * Framework documents; without a body, or with an empty object, the message was accepted and the replies go to the channel.
 *
 * @param sent - id of the message that it replies to
 */
export function readReply(body: string, status: number, sent: string): ActivityReply {
  const activities = activitiesIn(body, status);
  const messages = activities
    .filter(({ type }) => type === "message")
    .map((message) => messageIn(message, sent));
  if (activities.length > 0 && messages.length === 0) throw malformed("it holds no message");
  const text = messages.map(textOf).join("\n");
  return { text, messages, activity: messages[0]?.activity, activities, status };
}

/** The forms on record: a list below `activities`, the same list alone, and a single activity. */
function activitiesIn(body: string, status: number): JsonObject[] {
  if (body.trim() === "") return [];
  const value = parseJson(body);
  if (value === undefined) throw malformed(`it is not JSON: ${oneLine(pageText(body), 160)}`);
  if (isObject(value) && Object.keys(value).length === 0) return [];
  if (isObject(value) && value["error"]) {
    throw failureOf(faultIn(value), "the agent failed while it replied", { status });
  }
  const isSingle = isObject(value) && typeof value["type"] === "string";
  const activities = isSingle ? [value] : isObject(value) ? value["activities"] : value;
  if (!Array.isArray(activities)) throw malformed("it has no list of activities");
  const held = activities.filter(isObject);
  if (held.length === 0) throw malformed("it holds no message");
  return held;
}

function messageIn(activity: JsonObject, sent: string): ActivityMessage {
  const {
    text = "",
    from,
    conversation,
    replyToId = sent,
    attachments,
    suggestedActions,
  } = activity;
  const cards = (Array.isArray(attachments) ? attachments : []).filter(isObject).map(cardIn);
  const suggested = actionsIn(isObject(suggestedActions) ? suggestedActions["actions"] : []);
  const message = {
    text: typeof text === "string" ? text : "",
    cards,
    suggestedActions: suggested,
    activity,
  };
  if (textOf(message).trim() === "") throw malformed("its message has no text, card or suggestion");
  if (!isObject(from)) throw malformed("its message does not name a sender");
  if (!isObject(conversation)) throw malformed("its message belongs to no conversation");
  if (replyToId !== sent) throw malformed("its message does not reply to the one that was sent");
  return message;
}

function textOf({ text, cards, suggestedActions }: ActivityMessage): string {
  const lines = [text, ...cards.flatMap(cardLines), ...suggestedActions.map(actionLine)];
  return lines.filter((line) => line !== "").join("\n");
}

function cardLines({ text, actions, connectionName }: ActivityCard): string[] {
  const asks =
    connectionName === undefined ? [] : [`(asks to sign in to the connection ${connectionName})`];
  return [text, ...asks, ...actions.map(actionLine)];
}

function actionLine({ title, url }: ActivityAction): string {
  return url === undefined ? `[${title}]` : `[${title}] ${url}`;
}

function malformed(what: string): FoundryAgentError {
  return new FoundryAgentError(
    `the answer does not follow the Activity protocol: ${what}`,
    "protocol",
  );
}
