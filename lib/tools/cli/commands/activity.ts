import { FoundryAgentClient } from "../../client/foundry-agent-client";
import type { CommandContext } from "../command-context";
import { untilInterrupted } from "../interrupted";
import { findTarget } from "../target/find-target";
import type { TargetArguments } from "../target/target-arguments";
import { toJson } from "../to-json";

/** Arguments of `foundry-agents activity`. */
export interface ActivityArguments extends TargetArguments {
  readonly json?: true;
}

/** Prints where an application speaks the Activity protocol, sends it a message, and prints the reply. */
export async function probeActivity(
  text: string,
  args: ActivityArguments,
  context: CommandContext,
): Promise<void> {
  const target = findTarget(args, context);
  const { activityUrl } = target.address;
  if (!args.json) context.print(activityUrl);
  const client = new FoundryAgentClient({ ...target, onWait: context.note });
  const reply = await untilInterrupted(context, (signal) => client.sendActivity(text, { signal }));
  const { activity, activities, status } = reply;
  if (args.json) {
    context.print(toJson({ activityUrl, status, reply: activity, activities }, 2));
    return;
  }
  if (activity !== undefined) return context.print(reply.text);
  context.note(
    `Accepted (status ${status}), without a reply here: replies go to the channel of the agent.`,
  );
}
