import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { AccessArguments } from "../commands/access";

export function declareAccess(program: Command, context: CommandContext): void {
  program
    .command("access <stack>")
    .description("Show who may call the agents of a stack, and what they may reach.")
    .option("--out <directory>", "what cdktf synth wrote", "cdktf.out")
    .option("--state <file>", "what terraform show -json wrote: show that instead")
    .addOption(
      program
        .createOption("--format <format>")
        .choices(["table", "mermaid", "svg", "json"])
        .default("table"),
    )
    .addOption(program.createOption("--fail-on <severity>").choices(["warning", "error"]))
    .option("--deployer", "show instead what the identity that deploys needs")
    .option("--needs <file>", "show instead which needs in a JSON file are not met")
    .addHelpText("after", "\nExample: foundry-agents access support --fail-on error")
    .action(async (stack: string, options: AccessArguments) => {
      const { showAccess } = await import("../commands/access.js");
      showAccess(stack, options, context);
    });
}
