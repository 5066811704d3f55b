#!/usr/bin/env node
import { processContext } from "./process-context";
import { run } from "./run";

async function main(): Promise<void> {
  endWithItsReader();
  process.exitCode = await run(process.argv.slice(2), processContext());
}

/** `foundry-agents … | head -1`: ends when the reader has enough. */
function endWithItsReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`foundry-agents: the result cannot be written: ${error.message}\n`);
    process.exit(1);
  });
}

void main();
