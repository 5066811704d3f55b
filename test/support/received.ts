import type { AgentEvent } from "../../lib/tools/client/agent-event";
import { receiveAnswer, textIn } from "../../lib/tools/client/receive-answer";
import { FoundryAgentError } from "../../lib/tools/client/foundry-agent-error";
import type { AgentAnswer } from "../../lib/tools/client/read-answer";
import { eventsOf } from "./scripted-server";

/** What became of an answer: its text, or the error in its place, and the text that came while it was received. */
export interface Outcome {
  readonly answer: AgentAnswer | undefined;
  readonly error: FoundryAgentError | undefined;
  readonly shown: string;
}

/** An answer that came whole. */
export function whole(body: string, type = "application/json", status = 200): Promise<Outcome> {
  // A status such as 204 allows no body.
  return outcomeOf(
    new Response(body === "" ? null : body, { status, headers: { "content-type": type } }),
  );
}

/** An answer that came as a stream of these events. */
export function streamed(...events: { readonly type: string; readonly [key: string]: unknown }[]) {
  return whole(eventsOf(...events).join(""), "text/event-stream");
}

async function outcomeOf(response: Response): Promise<Outcome> {
  let answer: AgentAnswer | undefined;
  const events = async function* (): AsyncGenerator<AgentEvent> {
    answer = yield* receiveAnswer(response);
  };
  let shown = "";
  try {
    for await (const piece of textIn(events())) shown += piece;
    return { answer, error: undefined, shown };
  } catch (error) {
    if (!(error instanceof FoundryAgentError)) throw error;
    return { answer, error, shown };
  }
}
