import { FoundryAgentError } from "./foundry-agent-error";
import { isAbort } from "./network-failure";
import { requestIdOf } from "./request-id";

/** What a hosted agent answered, byte for byte. */
export class InvocationAnswer {
  /** Status of the answer. */
  readonly status: number;
  /** What the bytes are, according to the agent. */
  readonly contentType: string | undefined;
  /** Id of the session, to continue it. */
  readonly sessionId: string | undefined;
  /** Id of this invocation. */
  readonly invocationId: string | undefined;

  /**
   * @param response - not read yet
   * @param first - the first answer, if there were several
   */
  constructor(
    private readonly response: Response,
    first = response,
  ) {
    this.status = response.status;
    this.contentType = response.headers.get("content-type") ?? undefined;
    this.sessionId = first.headers.get("x-agent-session-id") ?? undefined;
    this.invocationId = first.headers.get("x-agent-invocation-id") ?? undefined;
  }

  /** The bytes as they arrive. An empty answer is an error, and so is one that is cut off. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    let isEmpty = true;
    for await (const chunk of this.received()) {
      isEmpty &&= chunk.length === 0;
      yield chunk;
    }
    if (isEmpty && this.status !== 204) throw this.failure(EMPTY);
  }

  /** All bytes together. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.chunks()) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** The answer as text. */
  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  private async *received(): AsyncGenerator<Uint8Array> {
    try {
      yield* this.response.body ?? [];
    } catch (error) {
      if (error instanceof FoundryAgentError || isAbort(error)) throw error;
      throw this.failure("the answer was cut off before it was complete: try again");
    }
  }

  private failure(message: string): FoundryAgentError {
    const requestId = requestIdOf(this.response.headers);
    return new FoundryAgentError(message, "service", { status: this.status, requestId });
  }
}

/** Documented: the handler returned nothing; only its log shows why. */
const EMPTY = "the agent's answer is empty: read the log of its session, and check its handler";
