import type { Conversation } from "../../client/conversation";
import { FoundryAgentClient } from "../../client/foundry-agent-client";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import type { ChatWindow } from "../chat/chat-window";
import { openLineWindow } from "../chat/line-window";
import { openPromptWindow } from "../chat/prompt-window";
import { readSession, writeSession } from "../chat/session-file";
import type { CommandContext } from "../command-context";
import { showConsentLink } from "../consent-link";
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

  let again: string | undefined;
  for (;;) {
    const text = await window.ask(again);
    if (text === undefined) break;
    const outcome = await takeTurn(conversation, text, window, context);
    again = outcome === "to-repeat" ? text : undefined;
    if (outcome === "kept" && args.session !== undefined) {
      writeSession(args.session, target.address, conversation.messages);
    }
  }
  window.close();
}

/** A turn that waits for somebody's consent can be repeated as it is, once that is given. */
type Outcome = "kept" | "to-repeat" | "failed";

/** A turn that fails is not kept. It ends the conversation only if nobody is at a terminal to continue it. */
async function takeTurn(
  conversation: Conversation,
  text: string,
  window: ChatWindow,
  context: CommandContext,
): Promise<Outcome> {
  try {
    await untilInterrupted(context, (signal) =>
      window.show(conversation.sayStreaming(text, { signal })),
    );
    return "kept";
  } catch (error) {
    showConsentLink(error, context);
    const isTold = error instanceof Interrupted || error instanceof FoundryAgentError;
    if (!isTold || !context.isTerminal) throw error;
    const why = error instanceof Interrupted ? "interrupted" : error.message;
    context.note(`This turn is not kept: ${why}`);
    return error instanceof FoundryAgentError && error.cause === "consent" ? "to-repeat" : "failed";
  }
}
