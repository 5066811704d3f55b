import type { Command } from "commander";
import type { CommandContext } from "../command-context";

export function declareLocalMirror(local: Command, context: CommandContext): void {
  local
    .command("mirror <directory>")
    .description("Write a Terraform filesystem mirror with a stand-in for the azapi provider.")
    .addHelpText("after", "\nExample: foundry-agents local mirror ./mirror")
    .action(async (directory: string) => {
      const { mirror } = await import("../commands/local-mirror.js");
      await mirror(directory, context);
    });
}
