import { textIn } from "../../client/answer-stream";
import { FoundryAgentClient } from "../../client/foundry-agent-client";
import type { CommandContext } from "../command-context";
import { untilInterrupted } from "../interrupted";
import { readText } from "../read-text";
import { findTarget } from "../target/find-target";
import { refuseUseless, type UselessArguments } from "../target/refuse-useless";
import type { TargetArguments } from "../target/target-arguments";

/** Arguments of `foundry-agents invoke`. */
export interface InvokeArguments extends TargetArguments, UselessArguments {
  readonly stream?: true;
  readonly json?: true;
}

/** Sends a text to a published agent and prints its answer. */
export async function invoke(
  text: string | undefined,
  args: InvokeArguments,
  context: CommandContext,
): Promise<void> {
  refuseUseless(args);
  const target = findTarget(args, context);
  const client = new FoundryAgentClient({ ...target, onWait: context.note });
  const input = await readText(text, context);
  await untilInterrupted(context, async (signal) => {
    if (args.stream) return printStream(client, input, args, context, signal);
    const { text: answer, response } = await client.invoke(input, { signal });
    context.print(args.json ? JSON.stringify(response, null, 2) : answer);
  });
}

/** Prints each piece as it arrives; what has arrived stays, even if the rest fails. */
async function printStream(
  client: FoundryAgentClient,
  input: string,
  { json }: Pick<InvokeArguments, "json">,
  context: CommandContext,
  signal: AbortSignal,
): Promise<void> {
  const events = client.stream(input, { signal });
  if (json) {
    for await (const event of events) await context.write(`${JSON.stringify(event)}\n`);
    return;
  }
  let isBegun = false;
  try {
    for await (const piece of textIn(events)) {
      isBegun = true;
      await context.write(piece);
    }
  } finally {
    if (isBegun) await context.write("\n");
  }
}
