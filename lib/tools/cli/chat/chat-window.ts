/** Where somebody chats with an agent. */
export interface ChatWindow {
  /** The next message; undefined at the end. */
  ask(): Promise<string | undefined>;
  /** Shows an answer as it arrives. */
  show(answer: AsyncIterable<string>): Promise<void>;
  close(): void;
}
