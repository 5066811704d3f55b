import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { ChatArguments } from "../commands/chat";
import { declareUseless } from "../target/refuse-useless";
import { declareTarget } from "../target/target-arguments";

export function declareChat(program: Command, context: CommandContext): void {
  declareUseless(declareTarget(program.command("chat")))
    .description("Chat with a published agent; the history is kept on this machine.")
    .option("--session <file>", "keep the conversation in this file, and continue it")
    .addHelpText("after", "\nExample: foundry-agents chat --app support/Support")
    .action(async (options: ChatArguments) => {
      const { chat } = await import("../commands/chat.js");
      await chat(options, context);
    });
}
