import type { Writable } from "node:stream";
import type { CommandContext } from "./command-context";

/** The context of a command that runs in this process. */
export function processContext(): CommandContext {
  return {
    print: (line) => void process.stdout.write(`${line}\n`),
    printToken: (token) => void process.stdout.write(`${token}\n`),
    write: (part) => written(process.stdout, part),
    note: (line) => void process.stderr.write(`${line}\n`),
    input: process.stdin,
    isTerminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    resultIsForTerminal: Boolean(process.stdout.isTTY),
    environment: process.env,
    onInterrupt: (listener) => {
      process.on("SIGINT", listener);
      return () => process.off("SIGINT", listener);
    },
  };
}

/** A failed write ends the program, through the stream's own event. */
function written(stream: Writable, part: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => stream.write(part, (error) => (error ? undefined : resolve())));
}
