import type { AgentEvent } from "./agent-event";
import { isObject } from "./json";
import { textOfResponse } from "./output-items";
import type { AgentAnswer } from "./read-answer";
import { requestIdOf } from "./request-id";
import { isEnd, receiveStream } from "./streamed-answer";
import { receiveWhole } from "./whole-answer";

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
  const { status, headers } = response;
  const receipt = { status, requestId: requestIdOf(headers), resource };
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

/** What `send` returns tells by itself if it breaks off or stalls. */
async function* piecesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    yield decoder.decode(chunk as Uint8Array, { stream: true });
  }
  yield decoder.decode();
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
