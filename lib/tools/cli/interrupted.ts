import type { CommandContext } from "./command-context";

/** Somebody pressed Ctrl-C, and everything is cleaned up: there is nothing to report. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Does work that Ctrl-C ends, through the signal passed to it. */
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
