import type { Message } from "./message";

/** The most that is sent of a conversation. Our choice: how much an agent's model accepts is not known here. */
export const HISTORY_LIMITS = { messages: 40, characters: 100_000 };

/**
 * What is sent of a conversation: its latest messages, at most 40 and at most 100,000 characters together, beginning
 * with one of the user's. The newest one is always sent.
 */
export function trimHistory(messages: Message[]): Message[] {
  let latest = messages.slice(-HISTORY_LIMITS.messages);
  while (latest.length > 1 && (latest[0]?.role !== "user" || isTooLong(latest))) {
    latest = latest.slice(1);
  }
  return latest;
}

function isTooLong(messages: Message[]): boolean {
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  return characters > HISTORY_LIMITS.characters;
}
