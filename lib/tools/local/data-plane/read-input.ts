import { isObject } from "../core/json";
import { bodyRefused } from "../errors/service-errors";
import { assertNotPerCall } from "./assert-not-per-call";

/** What was said to an agent, in order: a text, or the messages that the caller keeps and resends. */
export function readInput(body: unknown): string[] {
  if (!isObject(body)) throw bodyRefused("the body must be an object");
  assertNotPerCall(body);
  if (typeof body["previous_response_id"] === "string") {
    throw bodyRefused("previous_response_id cannot be found: applications store no responses");
  }
  if (isObject(body["conversation"]) || typeof body["conversation"] === "string") {
    throw bodyRefused("conversation cannot be found: applications keep no conversations");
  }
  const { input } = body;
  const said = Array.isArray(input) ? input.map(textOfMessage) : [textOfMessage(input)];
  if (said.length === 0) throw bodyRefused("input must contain text");
  return said;
}

function textOfMessage(message: unknown): string {
  const content: unknown = isObject(message) ? message["content"] : message;
  return Array.isArray(content) ? content.map(textOfPart).join("") : textOf(content);
}

function textOfPart(part: unknown): string {
  return textOf(isObject(part) ? part["text"] : part);
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw bodyRefused("input must contain text");
  return value;
}
