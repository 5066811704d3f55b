import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { ExplainArguments } from "../commands/explain";

export function declareExplain(program: Command, context: CommandContext): void {
  program
    .command("explain [code]")
    .description("Say what an error or warning means, and what to do about it.")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nWithout a code, it lists all.\nExample: foundry-agents explain NoAgent",
    )
    .action(async (code: string | undefined, options: ExplainArguments) => {
      const { explain } = await import("../commands/explain.js");
      explain(code, options, context);
    });
}
