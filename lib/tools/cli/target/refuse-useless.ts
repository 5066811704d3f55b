import type { Command } from "commander";
import { UserError } from "../user-error";

/** What callers of other services are used to, and agents do not have. */
export interface UselessArguments {
  readonly apiKey?: string;
  readonly store?: true;
}

/** Accepts these options only to explain why they do not help; the help text does not list them. */
export function declareUseless(command: Command): Command {
  return command
    .addOption(command.createOption("--api-key <key>").hideHelp())
    .addOption(command.createOption("--store").hideHelp());
}

/** Explains why they do not help. */
export function refuseUseless({ apiKey, store }: UselessArguments): void {
  if (apiKey !== undefined) {
    throw new UserError(
      "--api-key does not help: agents have no API keys; sign in, for example with az login",
    );
  }
  if (store) {
    throw new UserError(
      "--store does not help: applications keep nothing, and the service sets store to false; foundry-agents chat --session keeps the history in a file",
    );
  }
}
