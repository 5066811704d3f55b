/** Where somebody talks with an agent. */
export interface ChatWindow {
  /** What is said next; undefined when there is no more. */
  ask(): Promise<string | undefined>;
  /** Shows an answer as it comes. */
  show(answer: AsyncIterable<string>): Promise<void>;
  close(): void;
}
