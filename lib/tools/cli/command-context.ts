import type { Readable } from "node:stream";

/** What commands get from the outside. */
export interface CommandContext {
  /** Writes a line of the result. */
  readonly print: (line: string) => void;
  /** Writes a part of the result as it is, and waits until it is taken. */
  readonly write: (part: string | Uint8Array) => Promise<void>;
  /** Writes a line about the result or the progress, which is not part of the result. */
  readonly note: (line: string) => void;
  /** What is piped or typed in. */
  readonly input: Readable;
  /** Whether somebody sits there: input and output are a terminal. */
  readonly isTerminal: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Calls somebody at Ctrl-C, which then does nothing else, until the result is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
