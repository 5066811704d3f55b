import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { LocalExecArguments } from "../commands/local-exec";
import { DEFAULT_PORT } from "../local-port";

export function declareLocalExec(local: Command, context: CommandContext): void {
  local
    .command("exec")
    .description("Run a command against a local Azure of its own.")
    .usage("[options] -- <command> [arguments...]")
    .argument("<command...>", "such as npx cdktf deploy, npx jest, or a shell")
    .addOption(
      local
        .createOption("--azapi <source>", "where Terraform gets azapi from")
        .choices(["standin", "registry"])
        .default("standin"),
    )
    .option("--as <id>", "who calls agents: object id, or name in the directory")
    .option("--config <file>", "JSON file with its settings: docs/local-azure.md")
    .option("--state <directory>", "keep everything in this directory for the next time")
    .option("--port <number>", `port (default: any, with --state ${DEFAULT_PORT})`)
    .passThroughOptions()
    .addHelpText("after", "\nExample: foundry-agents local exec -- npx cdktf deploy")
    .action(async (command: string[], options: LocalExecArguments) => {
      const { execInLocalAzure } = await import("../commands/local-exec.js");
      await execInLocalAzure(command, options, context);
    });
}
