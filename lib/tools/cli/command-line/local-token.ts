import type { Command } from "commander";
import { isLocal } from "../../client/local-host";
import type { CommandContext } from "../command-context";
import { DEFAULT_PORT } from "../local-port";

export function declareLocalToken(local: Command, context: CommandContext): void {
  local
    .command("token")
    .description("Print a caller's token for the data plane of a running local Azure.")
    .requiredOption("--as <id>", "object id, or name in the directory")
    .option("--url <url>", "its token endpoint", tokenUrl(context.environment))
    .addHelpText("after", "\nExample: foundry-agents local token --as alice")
    .action(async (options: { as: string; url: string }) => {
      const { printToken } = await import("../commands/local-token.js");
      await printToken(options, context);
    });
}

/** Where the environment that local Azure prints says, otherwise where it is by default. */
function tokenUrl({ IDENTITY_ENDPOINT: exported = "" }: NodeJS.ProcessEnv): string {
  const named = URL.canParse(exported) ? new URL(exported) : undefined;
  const isLocalAzure = named !== undefined && isLocal(named.hostname);
  return isLocalAzure ? named.origin : `http://127.0.0.1:${DEFAULT_PORT + 1}`;
}
