import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { LocalArguments } from "../commands/local";
import { DEFAULT_PORT } from "../local-port";

/** Commands about local Azure. */
export function declareLocalCommands(program: Command, context: CommandContext): void {
  const local = program
    .command("local")
    .description("Serve a local Azure on 127.0.0.1 until Ctrl-C.")
    .option("--config <file>", "JSON file with its settings: docs/local-azure.md")
    .option("--port <number>", `port; the next one gives out tokens (default: ${DEFAULT_PORT})`)
    .option("--state <directory>", "keep everything in that folder, for the next time")
    .option("--json", "print the ready line as JSON")
    .helpCommand(false)
    .addHelpText("after", "\nExample: foundry-agents local --port 7443 --json")
    .action(async (options: LocalArguments) => {
      const { serveLocalAzure } = await import("../commands/local.js");
      await serveLocalAzure(options, context);
    });

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

  local
    .command("mirror <directory>")
    .description("Write a Terraform filesystem mirror with a stand-in for the azapi provider.")
    .addHelpText("after", "\nExample: foundry-agents local mirror ./mirror")
    .action(async (directory: string) => {
      const { mirror } = await import("../commands/local-mirror.js");
      await mirror(directory, context);
    });
}
