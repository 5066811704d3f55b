import type { Answer } from "./exchange";

/** An answer of server-sent events. */
export function eventStream(content: AsyncIterable<Uint8Array>): Answer {
  return {
    status: 200,
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
    content,
  };
}

/** A server-sent event. */
export function eventBytes(type: string, data: object): Uint8Array {
  return Buffer.from(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
}
