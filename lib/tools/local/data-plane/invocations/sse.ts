import { eventBytes, eventStream } from "../../http/event-stream";
import type { Handle, HandlerServices, Invocation } from "./handler";

/** Returns the text that it was sent as server-sent events: one per word, then `done`. */
export const sse: Handle = (invocation, services) => eventStream(events(invocation, services));

async function* events(
  { id, request: { bytes } }: Invocation,
  { behaviours, wait }: HandlerServices,
): AsyncGenerator<Uint8Array> {
  for (const [delta] of new TextDecoder().decode(bytes).matchAll(/\S+\s*/g)) {
    await wait(behaviours.streamMs);
    yield eventBytes("message", { delta });
  }
  yield eventBytes("done", { invocation_id: id });
}
