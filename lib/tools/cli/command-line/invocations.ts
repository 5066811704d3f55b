import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { InvocationsArguments } from "../commands/invocations";
import { declareCredential } from "../target/target-arguments";

export function declareInvocations(program: Command, context: CommandContext): void {
  declareCredential(program.command("invocations <agent>"))
    .description("Send bytes to a hosted agent at its own endpoint, and write its answer.")
    .option("--project <url>", "URL of its project, if the agent is given by name")
    .option("--contract", "show what the agent accepts instead")
    .option("--raw", "with --contract: print the document itself")
    .option("--data <data>", "@file, - for standard input, or the bytes")
    .option("--content-type <type>", "type of the bytes (default: application/json)")
    .option(
      "--header <header>",
      "header for the agent: x-client-…: value",
      (one, all: string[] = []) => [...all, one],
    )
    .option("--session-id <id>", "continue this session")
    .option("--timeout <seconds>", "how long the agent may work on it", "600")
    .option("--cancel-on-interrupt", "make Ctrl-C stop the agent too")
    .option("--no-validate", "send the bytes without checking the contract")
    .addHelpText("after", "\nExample: foundry-agents invocations https://… --data @order.json")
    .action(async (agent: string, options: InvocationsArguments) => {
      const { invocations } = await import("../commands/invocations.js");
      await invocations(agent, options, context);
    });
}
