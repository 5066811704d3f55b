import type { Conversation } from "../../client/conversation";
import { FoundryAgentClient } from "../../client/foundry-agent-client";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import type { ChatWindow } from "../chat/chat-window";
import { openLineWindow } from "../chat/line-window";
import { openPromptWindow } from "../chat/prompt-window";
import { readSession, writeSession } from "../chat/session-file";
import type { CommandContext } from "../command-context";
import { Interrupted, untilInterrupted } from "../interrupted";
import { findTarget } from "../target/find-target";
import { refuseUseless, type UselessArguments } from "../target/refuse-useless";
import type { TargetArguments } from "../target/target-arguments";

/** Arguments of `foundry-agents chat`. */
export interface ChatArguments extends TargetArguments, UselessArguments {
  readonly session?: string;
}

/** Chats with a published agent until the input ends. The history is kept here, and in the session file. */
export async function chat(args: ChatArguments, context: CommandContext): Promise<void> {
  refuseUseless(args);
  const target = findTarget(args, context);
  const history = args.session === undefined ? [] : readSession(args.session, target.address);
  const client = new FoundryAgentClient({ ...target, onWait: context.note });
  const conversation = client.converse(history);
  const window = context.isTerminal
    ? await openPromptWindow(target.address.applicationName, conversation, context)
    : openLineWindow(context);

  for (let text = await window.ask(); text !== undefined; text = await window.ask()) {
    if (!(await takeTurn(conversation, text, window, context))) continue;
    if (args.session !== undefined) {
      writeSession(args.session, target.address, conversation.messages);
    }
  }
  window.close();
}

/** Whether the turn completed. A failed turn ends the conversation only if nobody is at a terminal to continue it. */
async function takeTurn(
  conversation: Conversation,
  text: string,
  window: ChatWindow,
  context: CommandContext,
): Promise<boolean> {
  try {
    await untilInterrupted(context, (signal) =>
      window.show(conversation.sayStreaming(text, { signal })),
    );
    return true;
  } catch (error) {
    const isTold = error instanceof Interrupted || error instanceof FoundryAgentError;
    if (!isTold || !context.isTerminal) throw error;
    const why = error instanceof Interrupted ? "interrupted" : error.message;
    context.note(`This turn is not kept: ${why}`);
    return false;
  }
}
