import { textIn } from "../../client/receive-answer";
import { FoundryAgentClient } from "../../client/foundry-agent-client";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import type { CommandContext } from "../command-context";
import { showConsentLink } from "../consent-link";
import { untilInterrupted } from "../interrupted";
import { readText } from "../read-text";
import { findTarget } from "../target/find-target";
import { refuseUseless, type UselessArguments } from "../target/refuse-useless";
import type { TargetArguments } from "../target/target-arguments";
import { toJson } from "../to-json";

/** Arguments of `foundry-agents invoke`. */
export interface InvokeArguments extends TargetArguments, UselessArguments {
  readonly stream?: true;
  readonly json?: true;
}

/**
 * Sends a text to a published agent and prints its answer. What is no answer ends with an error; the part of the text
 * that came is printed all the same, and as JSON the whole response.
 */
export async function invoke(
  text: string | undefined,
  args: InvokeArguments,
  context: CommandContext,
): Promise<void> {
  refuseUseless(args);
  const target = findTarget(args, context);
  const client = new FoundryAgentClient({ ...target, onWait: context.note });
  const input = await readText(text, context);
  await untilInterrupted(context, (signal) => {
    const printed = args.stream ? printStream : printWhole;
    return printed(client, input, args, context, signal).catch((error: unknown) => {
      showConsentLink(error, context);
      throw error;
    });
  });
}

async function printWhole(
  client: FoundryAgentClient,
  input: string,
  { json }: Pick<InvokeArguments, "json">,
  { print }: CommandContext,
  signal: AbortSignal,
): Promise<void> {
  const asJson = (response: unknown) => toJson(response, 2);
  try {
    const { text, response } = await client.invoke(input, { signal });
    print(json ? asJson(response) : text);
  } catch (error) {
    const { text, response } = (error instanceof FoundryAgentError && error.noAnswer) || {};
    if (json && response !== undefined) print(asJson(response));
    if (!json && text !== undefined) print(text);
    throw error;
  }
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
    for await (const event of events) await context.write(`${toJson(event)}\n`);
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
