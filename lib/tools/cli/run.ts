import { CommanderError } from "commander";
import { FoundryAgentError } from "../client/foundry-agent-error";
import { LocalAzureError } from "../local/core/local-azure-error";
import { TerraformError } from "../terraform/terraform-error";
import type { CommandContext } from "./command-context";
import { withoutMiddle } from "../client/without-middle";
import { ExitStatus } from "./exit-status";
import { EXIT_CODES, INTERRUPTED } from "./exit-codes";
import { guardedContext } from "./guarded-context";
import { Interrupted } from "./interrupted";
import { buildProgram } from "./program";
import { UserError } from "./user-error";

/**
 * Runs a command and returns its exit status. 0: success; 1: a problem that the user can fix, printed as one sentence;
 * 2: a bug in these tools, printed with its stack trace; 10 and above: what a diagnosis or a call found; 130:
 * interrupted.
 */
export async function run(args: string[], given: CommandContext): Promise<number> {
  const { context, finish } = guardedContext(given);
  try {
    await buildProgram(context).parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return INTERRUPTED;
    if (error instanceof ExitStatus) return error.status;
    // It has told what is wrong, or printed the help or the version.
    if (error instanceof CommanderError) return error.exitCode;
    context.note(told(error));
    return exitCodeOf(error);
  } finally {
    await finish();
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UserError) return error.exitCode;
  if (error instanceof FoundryAgentError) return EXIT_CODES[error.cause];
  return isTheirs(error) || isOfTheSystem(error) ? 1 : 2;
}

function told(error: unknown): string {
  if (isOfTheSystem(error) && error.syscall === "uv_cwd") return NO_DIRECTORY;
  if (isTheirs(error) || isOfTheSystem(error))
    return `foundry-agents: ${withoutMiddle(error.message)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const NO_DIRECTORY =
  "foundry-agents: the working directory does not exist any more: change to another one";

/** Whether the user can fix it, whichever part of the tools reports it. */
function isTheirs(error: unknown): error is Error {
  return [UserError, FoundryAgentError, LocalAzureError, TerraformError].some(
    (theirs) => error instanceof theirs,
  );
}

/** Whether the operating system refused something: a folder that was deleted, a full disk, too many open files. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
