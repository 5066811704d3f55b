import type { CommandContext } from "./command-context";

/** Somebody pressed Ctrl-C, and everything is put away: nothing is left to say. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Does some work that ends at Ctrl-C, by the signal that it is given. */
export async function untilInterrupted<T>(
  { onInterrupt }: Pick<CommandContext, "onInterrupt">,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const forget = onInterrupt(() => controller.abort());
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? new Interrupted() : error;
  } finally {
    forget();
  }
}
