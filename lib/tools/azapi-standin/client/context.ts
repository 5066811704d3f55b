/** The time limit of an operation, and its end when Terraform is interrupted. */
export type Context = AbortSignal;

/** An operation ran out of time, or Terraform was interrupted. The texts are Go's, as in azapi. */
export class ContextError extends Error {}

/**
 * Runs work in a context that ends with its parent, or after the given time. The timer holds the context: Node 20
 * collects an `AbortSignal.timeout` that only an `AbortSignal.any` refers to, and then the timeout never fires. The
 * listener is removed from the parent, which lives as long as the process and has one for every operation.
 */
export async function withTimeout<T>(
  parent: Context,
  milliseconds: number,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => controller.abort(parent.reason);
  const expire = () => controller.abort(new DOMException("out of time", "TimeoutError"));
  if (parent.aborted) interrupt();
  parent.addEventListener("abort", interrupt, { once: true });
  const timer = setTimeout(expire, milliseconds).unref();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    parent.removeEventListener("abort", interrupt);
  }
}

/** Why a context has ended; undefined while it has not. */
export function contextError(context: Context): ContextError | undefined {
  if (!context.aborted) return undefined;
  const timedOut = (context.reason as Error).name === "TimeoutError";
  return new ContextError(timedOut ? "context deadline exceeded" : "context canceled");
}
