import { AgentAddress } from "../../client/agent-address";
import { Cloud } from "../../client/cloud";
import type { InvocationAnswer } from "../../client/invocation-answer";
import { InvocationsClient } from "../../client/invocations-client";
import { checkDestination } from "../../client/trusted-hosts";
import type { CommandContext } from "../command-context";
import { contractText } from "../contract-text";
import { Interrupted, untilInterrupted } from "../interrupted";
import { parseClientHeaders } from "../parse-headers";
import { readData } from "../read-data";
import { allowedHosts } from "../target/allowed-hosts";
import { credentialFor } from "../target/credential";
import type { SignInArguments } from "../target/target-arguments";
import { UserError } from "../user-error";

/** Arguments of `foundry-agents invocations`. */
export interface InvocationsArguments extends Pick<SignInArguments, "credential" | "allowHost"> {
  /** URL of the project, if the agent is given by name. */
  readonly project?: string;
  /** `@file`, `-` for standard input, or the bytes themselves. */
  readonly data?: string;
  readonly contentType?: string;
  readonly header?: string[];
  readonly sessionId?: string;
  readonly timeout: string;
  readonly cancelOnInterrupt?: true;
  readonly contract?: true;
  readonly raw?: true;
  /** False to send the bytes without comparing them with the contract first. */
  readonly validate: boolean;
}

/** Sends bytes to a hosted agent and writes the bytes of its answer; or shows its contract. */
export async function invocations(
  agent: string,
  args: InvocationsArguments,
  context: CommandContext,
): Promise<void> {
  const address = addressOf(agent, args);
  const sender = {
    cloud: Cloud.at(address.projectUrl),
    credential: credentialFor(args, address.projectUrl, context.environment),
    allowedHosts: allowedHosts(args, context.environment),
  };
  checkDestination(new URL(address.projectUrl), "data plane", sender);
  const client = new InvocationsClient({ address, ...sender, onWait: context.note });
  if (args.contract) return showContract(client, args, context);
  if (args.data === undefined) {
    throw new UserError(
      "there is nothing to send: pass --data, or --contract to see what the agent accepts",
    );
  }
  const headers = parseClientHeaders(args.header ?? []);
  const maxRunSeconds = secondsIn(args.timeout);
  const body = await readData(args.data, context);
  await send(client, body, { ...args, headers, maxRunSeconds }, context);
}

function addressOf(agent: string, { project }: InvocationsArguments): AgentAddress {
  if (project !== undefined) return AgentAddress.inProject(project, agent);
  if (/^https?:\/\//i.test(agent)) return AgentAddress.fromUrl(agent);
  throw new UserError(
    `${agent} is not a URL: pass the URL of the agent, or its name and --project with the URL of its project`,
  );
}

async function showContract(
  client: InvocationsClient,
  { raw }: InvocationsArguments,
  context: CommandContext,
): Promise<void> {
  const contract = await untilInterrupted(context, (signal) => client.contract({ signal }));
  if (contract === undefined) {
    throw new UserError(
      "there is no such agent, or it has no contract: check its name, read its handler, or ask its developer what it accepts",
    );
  }
  context.print(raw ? contract.text : contractText(contract));
}

interface Sending extends Pick<
  InvocationsArguments,
  "cancelOnInterrupt" | "contentType" | "sessionId" | "validate"
> {
  readonly headers: { readonly [name: string]: string };
  readonly maxRunSeconds: number;
}

async function send(
  client: InvocationsClient,
  body: Uint8Array,
  { cancelOnInterrupt, ...options }: Sending,
  context: CommandContext,
): Promise<void> {
  let taken: string | undefined;
  const onTaken = (id: string): void => {
    taken = id;
    context.note(`The agent is working on invocation ${id}.`);
  };
  try {
    await untilInterrupted(context, async (signal) => {
      const answer = await client.invoke(body, { ...options, signal, onTaken });
      await writeAnswer(answer, options.sessionId, context);
    });
  } catch (error) {
    if (error instanceof Interrupted && taken !== undefined) {
      if (cancelOnInterrupt) await client.cancel(taken);
      context.note(cancelOnInterrupt ? "It was canceled." : "The agent continues to work on it.");
    }
    throw error;
  }
}

async function writeAnswer(
  answer: InvocationAnswer,
  given: string | undefined,
  { note, write }: CommandContext,
): Promise<void> {
  if (answer.sessionId !== undefined && answer.sessionId !== given) {
    note(`Session ${answer.sessionId}: continue it with --session-id ${answer.sessionId}`);
  }
  for await (const chunk of answer.chunks()) await write(chunk);
}

function secondsIn(timeout: string): number {
  const seconds = Number(timeout);
  if (/^\d+(\.\d+)?$/.test(timeout) && seconds > 0) return seconds;
  throw new UserError(
    `--timeout must be a number of seconds above 0, such as 600, got "${timeout}"`,
  );
}
