import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { InitArguments } from "../commands/init";

export function declareInit(program: Command, context: CommandContext): void {
  program
    .command("init")
    .description("Write a small project that publishes an agent, to begin with.")
    .argument("[directory]", "where: it may exist, but none of the project's files", ".")
    .addOption(
      program
        .createOption("--core <name>", "cdktf is CDK for Terraform, cdktn is CDK Terrain")
        .choices(["cdktf", "cdktn"])
        .default("cdktf"),
    )
    .addHelpText("after", "\nExample: foundry-agents init support")
    .action(async (directory: string, options: InitArguments) => {
      const { init } = await import("../commands/init.js");
      init(directory, options, context);
    });
}
