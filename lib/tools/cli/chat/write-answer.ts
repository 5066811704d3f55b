import type { CommandContext } from "../command-context";

/** Writes an answer as it arrives; what has arrived stays and ends with a newline, even if the rest fails. */
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
