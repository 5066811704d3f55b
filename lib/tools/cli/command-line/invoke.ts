import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { InvokeArguments } from "../commands/invoke";
import { declareUseless } from "../target/refuse-useless";
import { declareTarget } from "../target/target-arguments";

export function declareInvoke(program: Command, context: CommandContext): void {
  declareUseless(declareTarget(program.command("invoke [text]")))
    .description("Send a text to a published agent and print its answer.")
    .option("--stream", "print the answer as it arrives")
    .option("--json", "print the whole response, or its events, as JSON")
    .addHelpText("after", '\nExample: foundry-agents invoke "Hello?" --app support/Support')
    .action(async (text: string | undefined, options: InvokeArguments) => {
      const { invoke } = await import("../commands/invoke.js");
      await invoke(text, options, context);
    });
}
