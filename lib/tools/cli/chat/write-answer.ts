import type { CommandContext } from "../command-context";

/** Writes an answer as it comes; what came stays, and ends with a line, whatever happens to the rest. */
export async function writeAnswer(
  pieces: AsyncIterable<string>,
  write: CommandContext["write"],
): Promise<void> {
  try {
    for await (const piece of pieces) await write(piece);
  } finally {
    await write("\n");
  }
}
