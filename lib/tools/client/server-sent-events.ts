/** An event as it was sent. */
export interface ServerSentEvent {
  /** Its name; undefined if it has none. */
  readonly event: string | undefined;
  readonly data: string;
}

/**
 * The events in a text that arrives in pieces. A text without any is no stream of events: it is passed to `onOther` as
 * far as it was kept.
 */
export async function* serverSentEvents(
  pieces: AsyncIterable<string>,
  onOther: (text: string) => void,
): AsyncGenerator<ServerSentEvent> {
  const { createParser } = await import("eventsource-parser");
  let arrived: ServerSentEvent[] = [];
  let isStream = false;
  let other = "";
  const parser = createParser({
    onEvent: ({ event, data }) => void arrived.push({ event, data }),
  });
  const next = function* (text: string): Generator<ServerSentEvent> {
    parser.feed(text);
    isStream ||= arrived.length > 0;
    if (!isStream) other = `${other}${text}`.slice(0, MOST_KEPT);
    yield* arrived.splice(0);
  };
  for await (const piece of pieces) yield* next(piece);
  // The last event counts even without the empty line that ends it.
  yield* next("\n\n");
  if (!isStream) onOther(other);
  arrived = [];
}

/** Enough to see what a text is, and to read one that is a whole response. */
const MOST_KEPT = 10_000_000;
