import type { Answer } from "../http/exchange";
import type { Services } from "../services";
import type { RenderedResponse } from "./render-response";
import { DELTA, responseEvents } from "./response-events";

type Needs = Pick<Services, "behaviours" | "wait">;

/** The answer to a call with `stream: true`: server-sent events, each sent when it is due. */
export function streamResponse(response: RenderedResponse, services: Needs): Answer {
  return {
    status: 200,
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
    content: eventStream(response, services),
  };
}

async function* eventStream(
  response: RenderedResponse,
  { behaviours, wait }: Needs,
): AsyncGenerator<Uint8Array> {
  for (const event of responseEvents(response)) {
    if (event.type === DELTA) await wait(behaviours.streamMs);
    yield Buffer.from(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }
}
