import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { ActivityArguments } from "../commands/activity";
import { declareTarget } from "../target/target-arguments";

export function declareActivity(program: Command, context: CommandContext): void {
  declareTarget(program.command("activity [text]"))
    .description("Try the Activity protocol of an application, and print its URL and reply.")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample: foundry-agents activity Hello --app support/Support")
    .action(async (text: string | undefined, options: ActivityArguments) => {
      const { probeActivity } = await import("../commands/activity.js");
      await probeActivity(text ?? "Hello", options, context);
    });
}
