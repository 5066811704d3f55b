import { Readable } from "node:stream";
import type { CommandContext } from "../../lib/tools/cli/command-context";

/** A context whose input is empty, whose output is lost, and in which nobody presses Ctrl-C. */
export function silentContext(): CommandContext {
  return {
    print: () => undefined,
    printToken: () => undefined,
    write: () => Promise.resolve(),
    note: () => undefined,
    input: Readable.from([]),
    isTerminal: false,
    resultIsForTerminal: false,
    environment: {},
    onInterrupt: () => () => undefined,
  };
}

/** What a command wrote, result and notes apart. */
export interface Recorded {
  readonly context: CommandContext;
  readonly result: () => string;
  readonly notes: () => string;
}

/** A context that keeps what is written; the input holds `piped`. */
export function recordedContext(
  given: Partial<CommandContext> & { piped?: string[] } = {},
): Recorded {
  const { piped = [], ...parts } = given;
  const result: Buffer[] = [];
  let notes = "";
  return {
    context: {
      ...silentContext(),
      print: (line) => void result.push(Buffer.from(`${line}\n`)),
      printToken: (token) => void result.push(Buffer.from(`${token}\n`)),
      write: (part) => Promise.resolve(void result.push(Buffer.from(part))),
      note: (line) => void (notes += `${line}\n`),
      input: Readable.from(piped.map((part) => Buffer.from(part))),
      ...parts,
    },
    result: () => Buffer.concat(result).toString("utf8"),
    notes: () => notes,
  };
}
