import { Command } from "commander";
import { version } from "../../../package.json";
import type { CommandContext } from "./command-context";
import { declareAccess } from "./command-line/access";
import { declareActivity } from "./command-line/activity";
import { declareChat } from "./command-line/chat";
import { declareDoctor } from "./command-line/doctor";
import { declareInit } from "./command-line/init";
import { declareInvocations } from "./command-line/invocations";
import { declareInvoke } from "./command-line/invoke";
import { declareLocal } from "./command-line/local";
import { declareRestoreRoute } from "./command-line/restore-route";
import { declareWait } from "./command-line/wait";

/** In the order in which help lists them. */
const COMMANDS = [
  declareInit,
  declareAccess,
  declareRestoreRoute,
  declareInvoke,
  declareChat,
  declareInvocations,
  declareActivity,
  declareDoctor,
  declareWait,
  declareLocal,
];

/**
 * The command line. `command-line` declares what can be typed; `commands` has what a command does, and is loaded only
 * when the command runs, so help appears at once.
 */
export function buildProgram(context: CommandContext): Command {
  const program = new Command("foundry-agents")
    .description("Tools for stacks that publish Microsoft Foundry agents, and for their callers.")
    .version(version, "--version")
    // After a command, its own options count: `wait --version 2`, `local exec --state DIR`.
    .enablePositionalOptions()
    .helpCommand(false)
    .exitOverride()
    // Its errors repeat what was typed.
    .configureOutput({
      writeOut: (text) => context.print(text.replace(/\n$/, "")),
      writeErr: (text) => context.note(text.trimEnd()),
    })
    .addHelpText("after", "\nExample: foundry-agents local --json");

  for (const declare of COMMANDS) declare(program, context);
  const names = program.commands.map((command) => command.name()).join(", ");
  program.on("command:*", ([given = ""]: string[]) => {
    program.error(`error: there is no command '${given}'; there are ${names}`);
  });
  return program;
}
