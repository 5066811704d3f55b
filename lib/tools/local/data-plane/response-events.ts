import type { JsonObject } from "../core/json";
import type { RenderedMessage, RenderedResponse } from "./render-response";

/** An event of a streamed response. */
export interface ResponseEvent extends JsonObject {
  readonly type: string;
}

/**
 * The events in which OpenAI's Responses API streams a response: each part begins, comes in pieces and is done. Each is made
 * when it is sent: a long text has millions of pieces.
 */
export function* responseEvents(response: RenderedResponse): Generator<ResponseEvent> {
  let count = 0;
  for (const event of unnumbered(response)) {
    yield { ...event, sequence_number: count };
    count += 1;
  }
}

function* unnumbered(response: RenderedResponse): Generator<ResponseEvent> {
  const begun = { ...response, status: "in_progress", error: null, output: [] };
  const { error, output } = response;
  yield { type: "response.created", response: begun };
  yield { type: "response.in_progress", response: begun };
  for (const [index, message] of output.entries()) yield* messageEvents(message, index);
  yield error === null
    ? { type: "response.completed", response }
    : { type: "error", ...error, param: null };
}

function* messageEvents(message: RenderedMessage, index: number): Generator<ResponseEvent> {
  const begun = { ...message, status: "in_progress", content: [] };
  const at = { output_index: index };
  yield { type: "response.output_item.added", ...at, item: begun };
  for (const [content_index, part] of message.content.entries()) {
    yield* partEvents(part, { ...at, item_id: message.id, content_index });
  }
  yield { type: "response.output_item.done", ...at, item: message };
}

function* partEvents(
  part: RenderedMessage["content"][number],
  at: JsonObject,
): Generator<ResponseEvent> {
  const { text } = part;
  yield { type: "response.content_part.added", ...at, part: { ...part, text: "" } };
  // Each word with the spaces after it: pieces that add up to the text.
  for (const [delta] of text.matchAll(/\S+\s*|\s+/g))
    yield { type: DELTA, ...at, delta, logprobs: [] };
  yield { type: "response.output_text.done", ...at, text, logprobs: [] };
  yield { type: "response.content_part.done", ...at, part };
}

/** The type of the events that carry a piece of text. */
export const DELTA = "response.output_text.delta";
