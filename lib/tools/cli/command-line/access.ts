import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { AccessArguments } from "../commands/access";

export function declareAccess(program: Command, context: CommandContext): void {
  program
    .command("access <stack>")
    .description("Show who may call the agents of a stack, and what they may reach.")
    .option("--out <directory>", "output directory of cdktf", "cdktf.out")
    .option("--state <file>", "show this output of terraform show -json instead")
    .addOption(
      program
        .createOption("--format <format>")
        .choices(["table", "mermaid", "svg", "json"])
        .default("table"),
    )
    .addOption(
      program.createOption("--json", "the same as --format json").implies({ format: "json" }),
    )
    .addOption(program.createOption("--fail-on <severity>").choices(["warning", "error"]))
    .option("--deployer", "show what the identity that deploys needs instead")
    .option("--needs <file>", "show which needs in this JSON file are not met instead")
    .addHelpText("after", "\nExample: foundry-agents access support --fail-on error")
    .action(async (stack: string, options: AccessArguments) => {
      const { showAccess } = await import("../commands/access.js");
      showAccess(stack, options, context);
    });
}
