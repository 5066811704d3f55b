import type { Writable } from "node:stream";
import type { CommandContext } from "./command-context";

/** The context of a command that runs in this process. */
export function processContext(): CommandContext {
  let interruption: AbortSignal | undefined;
  return {
    print: (line) => void process.stdout.write(`${line}\n`),
    write: (part) => written(process.stdout, part),
    note: (line) => void process.stderr.write(`${line}\n`),
    input: process.stdin,
    isTerminal: process.stdin.isTTY && process.stdout.isTTY,
    environment: process.env,
    interruption: () => (interruption ??= abortedAtInterrupt()),
  };
}

function written(stream: Writable, part: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(part, (error) => (error ? reject(error) : resolve()));
  });
}

function abortedAtInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.on("SIGINT", () => controller.abort());
  return controller.signal;
}
