/** Where somebody chats with an agent. */
export interface ChatWindow {
  /**
   * The next message; undefined at the end.
   *
   * @param again - what may be said again, which a person can change first
   */
  ask(again?: string): Promise<string | undefined>;
  /** Shows an answer as it arrives. */
  show(answer: AsyncIterable<string>): Promise<void>;
  close(): void;
}
