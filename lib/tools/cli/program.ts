import { Command } from "commander";
import type { CommandContext } from "./command-context";
import { declareCallCommands } from "./declare/call-commands";
import { declareDiagnosisCommands } from "./declare/diagnosis-commands";
import { declareLocalCommands } from "./declare/local-commands";
import { declareStackCommands } from "./declare/stack-commands";

/** The command line. What a command needs is loaded when it is called, so that help comes at once. */
export function buildProgram(context: CommandContext): Command {
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
