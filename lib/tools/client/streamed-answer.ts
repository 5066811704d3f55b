import type { AgentEvent } from "./agent-event";
import { failureOf } from "./answer-failure";
import { isObject, type JsonObject } from "./json";
import { textOfResponse } from "./output-items";
import { parseJson } from "./parse-json";
import { FAILED, readAnswer, type AgentAnswer, type Receipt } from "./read-answer";
import { serverSentEvents, type ServerSentEvent } from "./server-sent-events";
import { faultIn, faultInText } from "./told-fault";
import { besides, cut, isBegunJson, receiveWhole } from "./whole-answer";

/** The last events of a stream, and the status of the response in each. */
const ENDS: { readonly [type: string]: string } = {
  "response.completed": "completed",
  "response.done": "completed",
  "response.failed": "failed",
  "response.incomplete": "incomplete",
  "response.cancelled": "cancelled",
  "response.canceled": "cancelled",
};

export function isEnd(type: string): boolean {
  return Object.hasOwn(ENDS, type);
}

/** Reads an answer that comes as events; one that turns out not to be a stream is read as a whole. */
export async function* receiveStream(
  pieces: AsyncIterable<string> | string[],
  receipt: Receipt,
  contentType: string,
): AsyncGenerator<AgentEvent, AgentAnswer> {
  let other: string | undefined;
  let text = "";
  const items: JsonObject[] = [];
  for await (const sent of serverSentEvents(inOrder(pieces), (body) => (other = body))) {
    if (sent.data.startsWith("[DONE]") || (sent.data === "" && sent.event !== "error")) continue;
    const event = eventIn(sent, receipt, text);
    yield event as unknown as AgentEvent;
    const { type, delta, item, response } = event;
    if (type === "response.output_text.delta" && typeof delta === "string") text += delta;
    if (type === "response.output_item.done" && isObject(item)) items.push(item);
    if (isEnd(String(type))) return readAnswer(ended(String(type), response, items, text), receipt);
    if (isFault(event)) throw failureOf(faultIn(event), FAILED, besides(receipt, "failed", text));
  }
  // Lines that begin with a colon only keep the connection open.
  const rest = other?.replace(/^:.*$/gm, "");
  if (rest !== undefined) return yield* receiveWhole(rest, receipt, contentType);
  throw cut(receipt, text);
}

async function* inOrder(pieces: AsyncIterable<string> | string[]): AsyncGenerator<string> {
  yield* pieces;
}

/**
 * Two forms are on record: `{"type": "error", "code", "message"}`, which OpenAI documents, and `{"error": {…}}`, which
 * gateways and hosted agents send; some send either without more than the name of the event.
 */
function isFault({ type, error, response }: JsonObject): boolean {
  return type === "error" || (Boolean(error) && response === undefined);
}

/** The type is in the data, or only in the name of the event. */
function eventIn({ event, data }: ServerSentEvent, receipt: Receipt, before: string): JsonObject {
  const value = parseJson(data);
  if (isObject(value)) return event === undefined ? value : { type: event, ...value };
  if (value === undefined && isBegunJson(data)) throw cut(receipt, before);
  throw failureOf(faultInText(data), FAILED, besides(receipt, "failed", before));
}

/** The response at the end of a stream, with what only the events before it told. */
function ended(type: string, response: unknown, items: JsonObject[], text: string): unknown {
  if (response !== undefined && !isObject(response)) return response;
  const { output, status } = response ?? {};
  const isHeld = Array.isArray(output) && output.length > 0;
  const held = isHeld ? (output as unknown[]) : items;
  const isWorse = ["failed", "incomplete", "cancelled"].includes(String(status));
  const whole = {
    ...response,
    ...(held.length > 0 && { output: held }),
    status: isWorse ? status : ENDS[type],
  };
  if (textOfResponse(whole) !== "" || text === "") return whole;
  const content = [{ type: "output_text", text, annotations: [] }];
  return { ...whole, output: [...held, { type: "message", role: "assistant", content }] };
}
