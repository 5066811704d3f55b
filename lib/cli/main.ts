#!/usr/bin/env node
import { buildProgram } from "./program";
import { UserError } from "./user-error";

/**
 * Exit status 0: fine; 1: the user's matter, told in one sentence; 2: a bug of ours, told with its stack; 10 and
 * above: what a diagnosis found.
 */
async function main(): Promise<void> {
  try {
    const program = await buildProgram({ print: (line) => process.stdout.write(`${line}\n`) });
    await program.parseAsync();
  } catch (error) {
    const isTheirs = error instanceof UserError;
    console.error(isTheirs ? `foundry-agents: ${error.message}` : error);
    process.exitCode = isTheirs ? error.exitCode : 2;
  }
}

void main();
