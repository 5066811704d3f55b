import { FoundryAgentError } from "./foundry-agent-error";
import { networkFailure } from "./network-failure";

/** The same answer; if its body breaks off, reading it ends with an error that says so, whoever reads it. */
export function watchedAnswer(answer: Response, url: URL, signal?: AbortSignal | null): Response {
  if (answer.body === null) return answer;
  const body = answer.body.getReader();
  const watched = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { value, done } = await body.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(brokenOff(networkFailure(error, url, signal)));
      }
    },
    cancel: (reason) => body.cancel(reason),
  });
  const { status, statusText, headers } = answer;
  return new Response(watched, { status, statusText, headers: [...headers] });
}

/** Whatever ends a connection in the middle of an answer, the reader has to ask again; a time-out says more. */
function brokenOff(failure: unknown): unknown {
  if (!(failure instanceof FoundryAgentError) || failure.cause === "timeout") return failure;
  const { code } = failure;
  return new FoundryAgentError(
    "the answer was cut off before it was complete: try again",
    "service",
    { code },
  );
}
