import { eventBytes, eventStream } from "../http/event-stream";
import type { Answer } from "../http/exchange";
import type { Services } from "../services/services";
import type { RenderedResponse } from "./render-response";
import { DELTA, responseEvents } from "./response-events";

type Needs = Pick<Services, "behaviours" | "wait">;

/** The answer to a call with `stream: true`: server-sent events, each sent when it is due. */
export function streamResponse(response: RenderedResponse, services: Needs): Answer {
  return eventStream(eventsOf(response, services));
}

async function* eventsOf(
  response: RenderedResponse,
  { behaviours, wait }: Needs,
): AsyncGenerator<Uint8Array> {
  for (const event of responseEvents(response)) {
    if (event.type === DELTA) await wait(behaviours.streamMs);
    yield eventBytes(event.type, event);
  }
}
