import { withoutKnownTokens, withoutTokens } from "../client/secrets";
import type { CommandContext } from "./command-context";
import { withColors } from "./painted";
import { forTerminal, TerminalPieces } from "./terminal-text";
import { TokenPieces } from "./token-pieces";

/** A context that guards what leaves it, and what has to be done at the end. */
export interface Guarded {
  readonly context: CommandContext;
  /** Writes what was kept back. */
  readonly finish: () => Promise<void>;
}

/** One character for each byte: what is piped on may be anything, such as a picture, while tokens are ASCII. */
const BYTES = "latin1";

/**
 * Everything that a command writes passes here. Tokens that are known are hidden in all of it, and in what is told
 * beside the result, whatever could be one. What reaches a person at a terminal has no control sequences; what is piped
 * on is left as it is, but for tokens.
 */
export function guardedContext(context: CommandContext): Guarded {
  const { resultIsForTerminal } = context;
  const tokens = new TokenPieces();
  const byteTokens = new TokenPieces();
  const pieces = resultIsForTerminal ? new TerminalPieces() : undefined;
  const decoder = new TextDecoder();

  const finish = async (): Promise<void> => {
    const rest = tokens.rest();
    if (rest !== "") await context.write(rest);
    const bytes = byteTokens.rest();
    if (bytes !== "") await context.write(Buffer.from(bytes, BYTES));
  };
  const asText = (part: string | Uint8Array): string =>
    typeof part === "string" ? part : decoder.decode(part, { stream: true });

  return {
    finish,
    context: {
      ...context,
      print: (line) => {
        void finish();
        const safe = resultIsForTerminal ? withColors(forTerminal(line)) : line;
        context.print(withoutKnownTokens(safe));
      },
      write: async (part) => {
        if (typeof part !== "string" && pieces === undefined) {
          const bytes = byteTokens.take(Buffer.from(part).toString(BYTES));
          if (bytes !== "") await context.write(Buffer.from(bytes, BYTES));
          return;
        }
        const text = asText(part);
        const shown = tokens.take(pieces?.take(text) ?? text);
        if (shown !== "") await context.write(shown);
      },
      note: (line) => context.note(withoutTokens(forTerminal(line))),
    },
  };
}
