import type { Readable } from "node:stream";

/** What commands get from their surroundings. */
export interface CommandContext {
  /** Writes a line of the result. */
  readonly print: (line: string) => void;
  /** Writes a part of the result unchanged, and waits until it is written. */
  readonly write: (part: string | Uint8Array) => Promise<void>;
  /** Writes a token that was asked for: only here, it is not hidden. */
  readonly printToken: (token: string) => void;
  /** Writes a line about the result or the progress, separate from the result. */
  readonly note: (line: string) => void;
  /** Standard input. */
  readonly input: Readable;
  /** Whether input and output are a terminal. */
  readonly isTerminal: boolean;
  /** Whether the result goes to a terminal. */
  readonly resultIsForTerminal: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Calls the listener on Ctrl-C, which then does nothing else, until the returned function is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
