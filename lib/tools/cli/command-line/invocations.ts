import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { InvocationsArguments } from "../commands/invocations";
import { declareCredential } from "../target/target-arguments";

export function declareInvocations(program: Command, context: CommandContext): void {
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
}
