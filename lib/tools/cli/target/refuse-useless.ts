import type { Command } from "commander";
import { UserError } from "../user-error";

/** What callers of other services are used to, and agents do not have. */
export interface UselessArguments {
  readonly apiKey?: string;
  readonly store?: true;
}

/** Knows these options, so that whoever gives them is told why they do not help; help does not list them. */
export function declareUseless(command: Command): Command {
  return command
    .addOption(command.createOption("--api-key <key>").hideHelp())
    .addOption(command.createOption("--store").hideHelp());
}

/** Says why they do not help. */
export function refuseUseless({ apiKey, store }: UselessArguments): void {
  if (apiKey !== undefined) {
    throw new UserError(
      "--api-key is of no use: API keys do not exist for agents; sign in, for example with az login",
    );
  }
  if (store) {
    throw new UserError(
      "--store is of no use: applications keep nothing, the service sets store to false; foundry-agents chat --session keeps the history here",
    );
  }
}
