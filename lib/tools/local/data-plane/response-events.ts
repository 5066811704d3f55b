import type { JsonObject } from "../core/json";
import type { RenderedMessage, RenderedResponse } from "./render-response";

/** An event of a streamed response. */
export interface ResponseEvent extends JsonObject {
  readonly type: string;
}

/** The events in which OpenAI's Responses API streams a response: each part begins, comes in pieces and is done. */
export function responseEvents(response: RenderedResponse): ResponseEvent[] {
  const begun = { ...response, status: "in_progress", error: null, output: [] };
  const { error } = response;
  return [
    { type: "response.created", response: begun },
    { type: "response.in_progress", response: begun },
    ...response.output.flatMap(messageEvents),
    error === null
      ? { type: "response.completed", response }
      : { type: "error", ...error, param: null },
  ].map((event, index) => ({ ...event, sequence_number: index }));
}

function messageEvents(message: RenderedMessage, index: number): ResponseEvent[] {
  const begun = { ...message, status: "in_progress", content: [] };
  const at = { output_index: index };
  return [
    { type: "response.output_item.added", ...at, item: begun },
    ...message.content.flatMap((part, part_index) =>
      partEvents(part, { ...at, item_id: message.id, content_index: part_index }),
    ),
    { type: "response.output_item.done", ...at, item: message },
  ];
}

function partEvents(part: RenderedMessage["content"][number], at: JsonObject): ResponseEvent[] {
  const { text } = part;
  return [
    { type: "response.content_part.added", ...at, part: { ...part, text: "" } },
    ...words(text).map((delta) => ({ type: DELTA, ...at, delta, logprobs: [] })),
    { type: "response.output_text.done", ...at, text, logprobs: [] },
    { type: "response.content_part.done", ...at, part },
  ];
}

/** The type of the events that carry a piece of text. */
export const DELTA = "response.output_text.delta";

/** A text in pieces that add up to it: each word with the spaces after it. */
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}
