import type { Conversation } from "../../client/conversation";
import type { CommandContext } from "../command-context";
import { Interrupted } from "../interrupted";
import { forTerminal } from "../terminal-text";
import type { ChatWindow } from "./chat-window";
import { writeAnswer } from "./write-answer";

/** A window for a person at a terminal. */
export async function openPromptWindow(
  name: string,
  conversation: Conversation,
  { write }: CommandContext,
): Promise<ChatWindow> {
  const prompts = await import("@clack/prompts");
  const turns = conversation.messages.length / 2;
  const application = forTerminal(name);
  prompts.intro(turns > 0 ? `${application}, after ${turns} turns` : application);
  prompts.log.message("An empty line ends the conversation, Ctrl-C an answer.");
  return {
    ask: async (again) => {
      const text = await prompts.text({
        message: "You",
        ...(again !== undefined && { initialValue: again }),
      });
      if (prompts.isCancel(text)) throw new Interrupted();
      return text?.trim() ? text : undefined;
    },
    show: async (answer) => {
      prompts.log.step("Agent");
      await writeAnswer(answer, write);
    },
    close: () => prompts.outro("Goodbye."),
  };
}
