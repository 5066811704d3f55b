import { HISTORY_LIMITS, trimHistory } from "../../../lib/tools/client/history";
import type { Message } from "../../../lib/tools/client/message";

function turns(count: number, content = (index: number) => `${index}`): Message[] {
  return Array.from({ length: count * 2 + 1 }, (_, index) => ({
    role: index % 2 === 0 ? "user" : "assistant",
    content: content(index),
  }));
}

test("a short conversation is sent as it is", () => {
  const messages = turns(3);
  expect(trimHistory(messages)).toEqual(messages);
});

test("of a long one the latest messages are sent, from one of the user's on", () => {
  const messages = turns(50);
  const sent = trimHistory(messages);
  expect(sent.length).toBeLessThanOrEqual(HISTORY_LIMITS.messages);
  expect(sent.length).toBeGreaterThan(HISTORY_LIMITS.messages - 2);
  expect(sent[0]?.role).toBe("user");
  expect(sent.at(-1)).toEqual(messages.at(-1));
});

test("of one with long messages as many as fit", () => {
  const messages = turns(10, () => "x".repeat(30_000));
  expect(trimHistory(messages)).toEqual(messages.slice(-3));
});

test("the newest message is sent however long it is", () => {
  const long: Message = { role: "user", content: "x".repeat(500_000) };
  expect(trimHistory([...turns(2).slice(0, -1), long])).toEqual([long]);
});
