import type { Handle, HandlerServices, Invocation } from "./handler";

/** Sends what it was sent back as server-sent events: a word each, then `done`. */
export const sse: Handle = (invocation, services) => ({
  status: 200,
  headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
  content: events(invocation, services),
});

async function* events(
  { id, request: { bytes } }: Invocation,
  { behaviours, wait }: HandlerServices,
): AsyncGenerator<Uint8Array> {
  for (const delta of new TextDecoder().decode(bytes).match(/\S+\s*/g) ?? []) {
    await wait(behaviours.streamMs);
    yield Buffer.from(`event: message\ndata: ${JSON.stringify({ delta })}\n\n`);
  }
  yield Buffer.from(`event: done\ndata: ${JSON.stringify({ invocation_id: id })}\n\n`);
}
