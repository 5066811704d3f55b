import { FoundryAgentError } from "./foundry-agent-error";
import { networkFailure } from "./network-failure";

/** HTTP has no such statuses, but some servers send them, and nothing here can be made of them. */
const UNKNOWN = 600;

/** The same answer; if its body breaks off, reading it ends with an error that says so, whoever reads it. */
export function watchedAnswer(answer: Response, url: URL, signal?: AbortSignal | null): Response {
  if (answer.status >= UNKNOWN) throw unknownStatus(answer, url);
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

function unknownStatus({ status, body }: Response, { host }: URL): FoundryAgentError {
  void body?.cancel().catch(() => undefined);
  return new FoundryAgentError(
    `${host} answers with the status ${status}, which HTTP does not have: look at what is between here and the service`,
    "service",
    { status },
  );
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
