import type { Command } from "commander";
import type { CommandContext } from "./command-context";
import { declareCallCommands } from "./command-line/call-commands";
import { declareDiagnosisCommands } from "./command-line/diagnosis-commands";
import { declareLocalCommands } from "./command-line/local-commands";
import { declareStackCommands } from "./command-line/stack-commands";
import { UserError } from "./user-error";

/** The command line. What a command needs is loaded when it is called, so that help comes at once. */
export async function buildProgram(context: CommandContext): Promise<Command> {
  const { Command } = await import("commander").catch(() => {
    throw new UserError("the command line needs the package commander: npm install commander");
  });
  const program = new Command("foundry-agents")
    .description("Tools for stacks that publish Microsoft Foundry agents, and for their callers.")
    .helpCommand(false)
    .addHelpText("after", "\nExample: foundry-agents local --json");

  declareStackCommands(program, context);
  declareCallCommands(program, context);
  declareDiagnosisCommands(program, context);
  declareLocalCommands(program, context);
  return program;
}
