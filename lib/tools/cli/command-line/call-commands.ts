import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { ActivityArguments } from "../commands/activity";
import type { ChatArguments } from "../commands/chat";
import type { InvocationsArguments } from "../commands/invocations";
import type { InvokeArguments } from "../commands/invoke";
import { declareUseless } from "../target/refuse-useless";
import { declareCredential, declareTarget } from "../target/target-arguments";

/** Commands for those who call agents. */
export function declareCallCommands(program: Command, context: CommandContext): void {
  declareUseless(declareTarget(program.command("invoke [text]")))
    .description("Send a text to a published agent and print its answer.")
    .option("--stream", "print the answer as it comes")
    .option("--json", "print the whole response, or its events, as JSON")
    .addHelpText("after", '\nExample: foundry-agents invoke "Hello?" --app support/Support')
    .action(async (text: string | undefined, options: InvokeArguments) => {
      const { invoke } = await import("../commands/invoke.js");
      await invoke(text, options, context);
    });

  declareUseless(declareTarget(program.command("chat")))
    .description("Talk with a published agent; the history is kept here.")
    .option("--session <file>", "keep the conversation in a file, and go on with it")
    .addHelpText("after", "\nExample: foundry-agents chat --app support/Support")
    .action(async (options: ChatArguments) => {
      const { chat } = await import("../commands/chat.js");
      await chat(options, context);
    });

  declareCredential(program.command("invocations <agent>"))
    .description("Send bytes to a hosted agent at its own endpoint, and write its answer.")
    .option("--project <url>", "URL of its project, where the agent is a name")
    .option("--contract", "show what it takes instead")
    .option("--raw", "with --contract: the document itself")
    .option("--data <data>", "@file, - for what is piped in, or the bytes")
    .option("--content-type <type>", "what they are (default: application/json)")
    .option("--header <header>", "x-client-…: value", (one, all: string[] = []) => [...all, one])
    .option("--session-id <id>", "go on with a session")
    .option("--timeout <seconds>", "how long the agent may work on it", "600")
    .option("--cancel-on-interrupt", "have Ctrl-C stop the agent too")
    .option("--no-validate", "send what does not fit the contract too")
    .addHelpText("after", "\nExample: foundry-agents invocations https://… --data @order.json")
    .action(async (agent: string, options: InvocationsArguments) => {
      const { invocations } = await import("../commands/invocations.js");
      await invocations(agent, options, context);
    });

  declareTarget(program.command("activity [text]"))
    .description("Try the Activity protocol of an application, and print its URL and reply.")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample: foundry-agents activity Hello --app support/Support")
    .action(async (text: string | undefined, options: ActivityArguments) => {
      const { probeActivity } = await import("../commands/activity.js");
      await probeActivity(text ?? "Hello", options, context);
    });
}
