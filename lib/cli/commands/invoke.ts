import { FoundryAgentClient } from "../../client/foundry-agent-client";
import type { CommandContext } from "../command-context";
import { findTarget } from "../target/find-target";
import type { TargetArguments } from "../target/target-arguments";
import { readText } from "../read-text";

/** Arguments of `foundry-agents invoke`. */
export interface InvokeArguments extends TargetArguments {
  readonly stream?: true;
  readonly json?: true;
}

/** Sends a text to a published agent and prints its answer. */
export async function invoke(
  text: string | undefined,
  args: InvokeArguments,
  context: CommandContext,
): Promise<void> {
  const client = new FoundryAgentClient(findTarget(args, context));
  const answer = await client.invoke(await readText(text, context));
  context.print(args.json ? JSON.stringify(answer.response, null, 2) : answer.text);
}
