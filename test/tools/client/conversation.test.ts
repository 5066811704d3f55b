import { Conversation, type ConversationPartner } from "../../../lib/tools/client/conversation";
import type { Message } from "../../../lib/tools/client/message";

/** Answers with how many messages it heard, in two pieces; fails at "fail", after the first. */
class Partner implements ConversationPartner {
  readonly heard: Message[][] = [];

  async invoke(input: Message[]) {
    let text = "";
    for await (const piece of this.streamText(input)) text += piece;
    return { text };
  }

  async *streamText(input: Message[]) {
    this.heard.push(input);
    yield "heard ";
    await Promise.resolve();
    if (input.at(-1)?.content === "fail") throw new Error("failed");
    yield `${input.length}`;
  }
}

test("the history is sent with each turn", async () => {
  const partner = new Partner();
  const conversation = new Conversation(partner, []);
  expect(await conversation.say("one")).toBe("heard 1");
  expect(await conversation.say("two")).toBe("heard 3");
  expect(partner.heard.at(-1)).toEqual([
    { role: "user", content: "one" },
    { role: "assistant", content: "heard 1" },
    { role: "user", content: "two" },
  ]);
});

test("an earlier one is continued", async () => {
  const first = new Conversation(new Partner(), []);
  await first.say("one");
  const second = new Conversation(new Partner(), first.messages);
  expect(await second.say("two")).toBe("heard 3");
  expect(first.messages).toHaveLength(2);
});

test("a turn that fails leaves no trace", async () => {
  const conversation = new Conversation(new Partner(), []);
  await conversation.say("one");
  const before = conversation.messages;
  await expect(conversation.say("fail")).rejects.toThrow("failed");
  const pieces = conversation.sayStreaming("fail");
  expect(await pieces.next()).toEqual({ value: "heard ", done: false });
  await expect(pieces.next()).rejects.toThrow("failed");
  expect(conversation.messages).toEqual(before);
});

test("a turn that is left early leaves no trace either", async () => {
  const conversation = new Conversation(new Partner(), []);
  for await (const piece of conversation.sayStreaming("one")) {
    expect(piece).toBe("heard ");
    break;
  }
  expect(conversation.messages).toEqual([]);
});

test("what it gives out cannot change it", async () => {
  const conversation = new Conversation(new Partner(), []);
  conversation.messages.push({ role: "user", content: "smuggled" });
  expect(conversation.messages).toEqual([]);
});

test("a turn without an answer leaves no trace", async () => {
  const silent: ConversationPartner = {
    invoke: () => Promise.resolve({ text: " " }),
    async *streamText() {
      yield await Promise.resolve("\n");
    },
  };
  const conversation = new Conversation(silent, []);
  await expect(conversation.say("one")).rejects.toMatchObject({ cause: "no-answer" });
  const pieces = conversation.sayStreaming("one");
  await pieces.next();
  await expect(pieces.next()).rejects.toMatchObject({ cause: "no-answer" });
  expect(conversation.messages).toEqual([]);
});
