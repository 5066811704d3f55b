import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { InvokeArguments } from "../commands/invoke";
import { declareTarget } from "../target/target-arguments";

/** Commands for those who call agents. */
export function declareCallCommands(program: Command, context: CommandContext): void {
  declareTarget(program.command("invoke [text]"))
    .description("Send a text to a published agent and print its answer.")
    .option("--stream", "print the answer as it comes")
    .option("--json", "print the whole response, or its events, as JSON")
    .addHelpText("after", '\nExample: foundry-agents invoke "Hello?" --app support/Support')
    .action(async (text: string | undefined, options: InvokeArguments) => {
      const { invoke } = await import("../commands/invoke.js");
      await invoke(text, options, context);
    });
}
