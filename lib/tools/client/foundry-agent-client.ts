import type { OpenAI } from "openai" with { "resolution-mode": "import" };
import { sendActivity } from "./activity";
import type { ActivityReply } from "./activity-reply";
import { AgentAddress } from "./agent-address";
import type { AgentEvent } from "./agent-event";
import { receiveAnswer, textIn } from "./receive-answer";
import type { ApplicationAddress } from "./application-address";
import type { CallOptions } from "./call-options";
import { wrongArgument } from "./argument";
import { completed } from "./client-options";
import type { Cloud } from "./cloud";
import { Conversation } from "./conversation";
import type { Credential } from "./credential";
import { InvocationsClient } from "./invocations-client";
import type { Message } from "./message";
import { connectOpenAI, underlying, type Connection } from "./openai-connection";
import type { Patience } from "./patience";
import type { AgentAnswer } from "./read-answer";

/** Which application is called, and as whom. */
export interface FoundryAgentClientOptions extends Patience {
  /** Where it answers. */
  readonly address: ApplicationAddress;
  /** Gives the tokens. @default - as `DefaultAzureCredential` finds them */
  readonly credential?: Credential | undefined;
  /** Where Azure is. @default - the cloud that the address belongs to */
  readonly cloud?: Cloud | undefined;
  /**
   * Hosts that may get tokens besides Azure's own: gateways and custom domains, each by its name, such as
   * `gateway.contoso.com` or `gateway.contoso.com:8443`.
   *
   * @default - none
   */
  readonly allowedHosts?: readonly string[] | undefined;
}

/**
 * Calls a published agent. Every failure is a `FoundryAgentError`.
 *
 * An application keeps nothing between calls: for several turns, `converse` keeps the history and sends it each time.
 */
export class FoundryAgentClient {
  private readonly connection: Connection;
  private connected: Promise<OpenAI> | undefined;

  /** @param options - which application, and as whom */
  constructor(options: FoundryAgentClientOptions) {
    this.connection = completed(options, { name: "ApplicationAddress", member: "applicationName" });
  }

  /** The official client, connected to the application: for what this one does not offer. */
  openai(): Promise<OpenAI> {
    return (this.connected ??= connectOpenAI(this.connection));
  }

  /**
   * Sends a text, or a whole conversation, and waits for the answer. What is no answer is an error, whatever its status:
   * a response that failed or is incomplete, a refusal, a request for consent.
   */
  async invoke(input: string | Message[], options: CallOptions = {}): Promise<AgentAnswer> {
    const events = this.receive({ input: asInput(input) }, options);
    for (;;) {
      const { done, value } = await events.next();
      if (done) return value;
    }
  }

  /** The same, with the events of the answer as they arrive. What does not end as an answer ends with an error. */
  async *stream(input: string | Message[], options: CallOptions = {}): AsyncGenerator<AgentEvent> {
    yield* this.receive({ input: asInput(input), stream: true }, options);
  }

  /** The same, with only the pieces of text. */
  streamText(input: string | Message[], options: CallOptions = {}): AsyncGenerator<string> {
    return textIn(this.stream(input, options));
  }

  /** A conversation whose history is kept here. @param history - of an earlier one */
  converse(history: Message[] = []): Conversation {
    return new Conversation(this, history);
  }

  /** Sends a message with the Activity protocol, as Teams and other channels do, and checks the form of the reply. */
  async sendActivity(text: string, options: CallOptions = {}): Promise<ActivityReply> {
    if (typeof text !== "string") throw wrongArgument("a message", "a text", text);
    return sendActivity(this.connection, text, options);
  }

  /** Calls a hosted agent of the same project at its own endpoint: applications do not serve those. */
  invocations(agentName: string): InvocationsClient {
    const address = AgentAddress.inProject(this.connection.address.projectUrl, agentName);
    return new InvocationsClient({ ...this.connection, address });
  }

  /** The official client sends; the answer is read here, because that client drops the words of some failures. */
  private async *receive(
    body: OpenAI.Responses.ResponseCreateParams,
    { signal }: CallOptions,
  ): AsyncGenerator<AgentEvent, AgentAnswer> {
    const openai = await this.openai();
    const response = await openai.responses
      .create(body, { signal })
      .asResponse()
      .catch((error: unknown) => {
        throw underlying(error, signal);
      });
    const events = receiveAnswer(response, this.connection.cloud.dataPlaneResource);
    try {
      for (;;) {
        const { done, value } = await events.next();
        // What arrived before it was aborted may still be waiting to be read.
        signal?.throwIfAborted();
        if (done) return value;
        yield value;
      }
    } finally {
      // Closes the connection of an answer that nobody reads to its end.
      await events.return(undefined as never);
    }
  }
}

/** A copy, so later changes of the caller's list have no effect. */
function asInput(input: string | Message[]): string | OpenAI.Responses.ResponseInput {
  if (typeof input === "string") return input;
  if (Array.isArray(input)) return input.map(({ role, content }) => ({ role, content }));
  throw wrongArgument(
    "input",
    'a text, or a list such as [{ role: "user", content: "Hello" }]',
    input,
  );
}
