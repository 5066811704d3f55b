import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { WaitArguments } from "../commands/wait";
import { declareTarget } from "../target/target-arguments";

export function declareWait(program: Command, context: CommandContext): void {
  declareTarget(program.command("wait"))
    .description("Wait until a just-deployed application answers from the expected version.")
    .option(
      "--version <version>",
      "version of the agent (default: the one that the last deploy routed to, by the state)",
    )
    .option("--deployment <name>", "name of the deployment in Azure")
    .option("--timeout <time>", "give up after this time", "10m")
    .option("--json", "print who answered as JSON")
    .addHelpText("after", "\nExample: foundry-agents wait --app support/Support --version 2")
    .action(async (options: WaitArguments) => {
      const { waitForAnswer } = await import("../commands/wait.js");
      await waitForAnswer(options, context);
    });
}
