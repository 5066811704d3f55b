/** One message of a conversation with an agent. */
export interface Message {
  /** Who wrote it. */
  readonly role: "user" | "assistant";
  /** Its text. */
  readonly content: string;
}
