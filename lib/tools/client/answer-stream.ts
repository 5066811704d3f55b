import type { OpenAI } from "openai" with { "resolution-mode": "import" };
import { FoundryAgentError } from "./foundry-agent-error";

/** An event of a streamed answer, as the OpenAI client has it. */
export type AgentEvent = OpenAI.Responses.ResponseStreamEvent;

/** The events of an answer as they arrive; ends with an error unless the answer is complete. */
export async function* answerEvents(
  events: AsyncIterable<AgentEvent>,
  signal: AbortSignal | undefined,
): AsyncGenerator<AgentEvent> {
  let isComplete = false;
  for await (const event of unbroken(events)) {
    const failure = failureIn(event);
    if (failure !== undefined) throw failure;
    isComplete ||= event.type === "response.completed";
    yield event;
  }
  // The OpenAI client ends an aborted stream as if it were complete.
  signal?.throwIfAborted();
  if (!isComplete) throw cut();
}

/** The pieces of text among them. */
export async function* textIn(events: AsyncIterable<AgentEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type === "response.output_text.delta") yield event.delta;
  }
}

/** A broken connection or a malformed event reaches the reader as an error from Node or the JSON parser. */
async function* unbroken(events: AsyncIterable<AgentEvent>): AsyncGenerator<AgentEvent> {
  try {
    yield* events;
  } catch (error) {
    throw error instanceof FoundryAgentError ? error : cut();
  }
}

function failureIn(event: AgentEvent): FoundryAgentError | undefined {
  switch (event.type) {
    case "error":
      return failed(event.message, event.code);
    case "response.failed":
      return failed(event.response.error?.message, event.response.error?.code);
    case "response.incomplete":
      return failed(
        `it ended early, ${event.response.incomplete_details?.reason ?? "without a reason"}`,
      );
    default:
      return undefined;
  }
}

function failed(reason = "it gave no reason", code?: string | null): FoundryAgentError {
  return new FoundryAgentError(`the agent failed while it answered: ${reason}`, "service", {
    code: code ?? undefined,
  });
}

function cut(): FoundryAgentError {
  return new FoundryAgentError(
    "the answer was cut off before it was complete: try again",
    "service",
  );
}
