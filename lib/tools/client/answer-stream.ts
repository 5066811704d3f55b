import type { OpenAI } from "openai" with { "resolution-mode": "import" };
import { failureOf } from "./answer-failure";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject, type JsonObject } from "./json";
import { isAbort, networkFailure } from "./network-failure";
import { textOfResponse } from "./output-items";
import { isPage, pageText } from "./page-text";
import { parseJson } from "./parse-json";
import { notOurs, readAnswer, type AgentAnswer, type Receipt } from "./read-answer";
import { requestIdOf } from "./request-id";
import { serverSentEvents, type ServerSentEvent } from "./server-sent-events";
import { faultIn, faultInText, shortened } from "./told-fault";

/** An event of a streamed answer, as the OpenAI client has it. */
export type AgentEvent = OpenAI.Responses.ResponseStreamEvent;

/**
 * Receives an answer in whichever form it comes, streamed or whole, and returns it once it is complete. A whole one is
 * yielded as the last event of a stream would be. Events are yielded before they are judged, so that nothing that came is
 * lost; whatever does not end in an answer ends with an error.
 *
 * @param resource - what tokens for the service are for
 */
export async function* receiveAnswer(
  response: Response,
  resource?: string,
): AsyncGenerator<AgentEvent, AgentAnswer> {
  const receipt = { ...receiptOf(response), resource };
  const contentType = response.headers.get("content-type") ?? "";
  if (/\btext\/event-stream\b/i.test(contentType)) {
    return yield* receiveStream(piecesOf(response), receipt, contentType);
  }
  let body = "";
  for await (const piece of piecesOf(response)) body += piece;
  // A stream that something in between gave another type.
  if (/^\s*(event|data|id|retry)?:/.test(body)) {
    return yield* receiveStream([body], receipt, contentType);
  }
  return yield* receiveWhole(body, receipt, contentType);
}

function receiptOf({ status, headers }: Response): Receipt {
  return { status, requestId: requestIdOf(headers) };
}

/** The pieces of text among the events; whatever the pieces left out follows at the end. */
export async function* textIn(events: AsyncIterable<AgentEvent>): AsyncGenerator<string> {
  let text = "";
  for await (const event of events) {
    const piece = pieceOf(event, text);
    text += piece;
    if (piece !== "") yield piece;
  }
}

function pieceOf(event: AgentEvent, before: string): string {
  if (event.type === "response.output_text.delta") {
    return typeof event.delta === "string" ? event.delta : "";
  }
  if (!isEnd(event.type)) return "";
  const { response } = event as { response?: unknown };
  const whole = isObject(response) ? textOfResponse(response) : "";
  return whole.startsWith(before) ? whole.slice(before.length) : "";
}

/** The last events of a stream, and the status of the response in each. */
const ENDS: { readonly [type: string]: string } = {
  "response.completed": "completed",
  "response.done": "completed",
  "response.failed": "failed",
  "response.incomplete": "incomplete",
  "response.cancelled": "cancelled",
  "response.canceled": "cancelled",
};

function isEnd(type: string): boolean {
  return Object.hasOwn(ENDS, type);
}

async function* receiveStream(
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

const FAILED = "the agent failed while it answered";

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

async function* receiveWhole(
  body: string,
  receipt: Receipt,
  contentType: string,
): AsyncGenerator<AgentEvent, AgentAnswer> {
  if (body.trim() === "") {
    const told = `the answer is empty (status ${receipt.status}): try again; if it stays so, look at what is between here and the service`;
    throw new FoundryAgentError(told, "no-answer", { ...receipt, noAnswer: { kind: "empty" } });
  }
  if (isPage(body, contentType)) {
    const told = `what came is a web page and not an agent's answer ("${shortened(pageText(body), 160)}"): a sign-in page, a proxy or a gateway is in between; check the URL, and whether this network asks for a sign-in of its own`;
    throw new FoundryAgentError(told, "no-answer", { ...receipt, noAnswer: { kind: "page" } });
  }
  const response = parseJson(body);
  if (response === undefined) throw notJson(body, receipt);
  if (
    isObject(response) &&
    (Array.isArray(response["output"]) || textOfResponse(response) !== "")
  ) {
    yield { type: "response.completed", response } as unknown as AgentEvent;
  }
  return readAnswer(response, receipt);
}

/** Other text is what somebody in between says. */
function notJson(body: string, receipt: Receipt): FoundryAgentError {
  if (isBegunJson(body)) return cut(receipt, "");
  return notOurs(faultInText(body), receipt, "text");
}

/** JSON that does not end is an answer that was cut off. */
function isBegunJson(text: string): boolean {
  return /^\s*[[{"]/.test(text);
}

/** A body that breaks off or stalls reaches its reader as an error of Node. */
async function* piecesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body ?? []) {
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    }
  } catch (error) {
    if (isAbort(error)) throw error;
    const failure = networkFailure(error, response.url || "https://unknown");
    if (failure instanceof FoundryAgentError && failure.cause === "timeout") throw failure;
    throw cut(receiptOf(response), "");
  }
  yield decoder.decode();
}

function cut(receipt: Receipt, before: string): FoundryAgentError {
  return new FoundryAgentError(
    "the answer was cut off before it was complete: try again",
    "service",
    besides(receipt, "cut", before),
  );
}

function besides(receipt: Receipt, kind: string, text: string) {
  return { ...receipt, noAnswer: { kind, ...(text !== "" && { text }) } };
}
