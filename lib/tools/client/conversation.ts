import { wrongArgument } from "./argument";
import type { CallOptions } from "./call-options";
import { FoundryAgentError } from "./foundry-agent-error";
import { trimHistory } from "./history";
import type { Message } from "./message";
import { isBlank } from "./output-items";

/** Who answers a conversation: a `FoundryAgentClient`. */
export interface ConversationPartner {
  /** The whole answer. */
  invoke(input: Message[], options: CallOptions): Promise<{ readonly text: string }>;
  /** The pieces of the answer as they arrive. */
  streamText(input: Message[], options: CallOptions): AsyncIterable<string>;
}

/**
 * A conversation with an agent that keeps nothing itself: the history is sent with each turn, trimmed to its latest
 * 40 messages and 100,000 characters. A turn that fails, is interrupted or gets no answer leaves no trace in it.
 */
export class Conversation {
  private said: Message[];

  /** @param history - of an earlier conversation */
  constructor(
    private readonly partner: ConversationPartner,
    history: Message[],
  ) {
    if (!Array.isArray(history)) {
      throw wrongArgument(
        "the history of a conversation",
        'a list such as [{ role: "user", content: "Hello" }]',
        history,
      );
    }
    this.said = [...history];
  }

  /** Everything said so far, including what is no longer sent. */
  get messages(): Message[] {
    return [...this.said];
  }

  /** Says something and waits for the whole answer. */
  async say(text: string, options: CallOptions = {}): Promise<string> {
    const messages = this.with(text);
    const answer = await this.partner.invoke(trimHistory(messages), options);
    this.keep(messages, answer.text);
    return answer.text;
  }

  /** Says something and yields the answer piece by piece; the turn counts once the answer is complete. */
  async *sayStreaming(text: string, options: CallOptions = {}): AsyncGenerator<string> {
    const messages = this.with(text);
    let answer = "";
    for await (const piece of this.partner.streamText(trimHistory(messages), options)) {
      answer += piece;
      yield piece;
    }
    this.keep(messages, answer);
  }

  private with(text: string): Message[] {
    return [...this.said, { role: "user", content: text }];
  }

  private keep(messages: Message[], answer: string): void {
    if (isBlank(answer)) throw new FoundryAgentError("the agent's answer is empty", "no-answer");
    this.said = [...messages, { role: "assistant", content: answer }];
  }
}
