#!/usr/bin/env node
import { FoundryAgentError } from "../client/foundry-agent-error";
import { EXIT_CODES, INTERRUPTED } from "./exit-codes";
import { Interrupted } from "./interrupted";
import { processContext } from "./process-context";
import { buildProgram } from "./program";
import { UserError } from "./user-error";

/**
 * Exit status 0: fine; 1: the user's matter, told in one sentence; 2: a bug of ours, told with its stack; 10 and
 * above: what a diagnosis or a call found; 130: interrupted.
 */
async function main(): Promise<void> {
  endWithItsReader();
  try {
    const program = await buildProgram(processContext());
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    if (error instanceof Interrupted) return;
    const isTold = error instanceof UserError || error instanceof FoundryAgentError;
    console.error(isTold ? `foundry-agents: ${error.message}` : error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UserError) return error.exitCode;
  if (error instanceof FoundryAgentError) return EXIT_CODES[error.cause];
  return error instanceof Interrupted ? INTERRUPTED : 2;
}

/** `foundry-agents … | head -1`: whoever reads the result has enough of it. */
function endWithItsReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

void main();
