import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import { DEFAULT_PORT } from "../local-port";

export function declareLocalToken(local: Command, context: CommandContext): void {
  local
    .command("token")
    .description("Print a caller's token for the data plane of a running local Azure.")
    .requiredOption("--as <id>", "object id, or name in the directory")
    .option("--url <url>", "its token endpoint", `http://127.0.0.1:${DEFAULT_PORT + 1}`)
    .addHelpText("after", "\nExample: foundry-agents local token --as alice")
    .action(async (options: { as: string; url: string }) => {
      const { printToken } = await import("../commands/local-token.js");
      await printToken(options, context);
    });
}
