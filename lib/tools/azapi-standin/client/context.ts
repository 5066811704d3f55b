/** The time that an operation has, and its end when Terraform is interrupted. */
export type Context = AbortSignal;

/** An operation ran out of time, or Terraform was interrupted. The texts are Go's, as azapi's. */
export class ContextError extends Error {}

/**
 * A context that ends with its parent, or after the given time. The timer holds the context: Node 20 forgets an
 * `AbortSignal.timeout` that only an `AbortSignal.any` refers to, and then the time never ends.
 */
export function withTimeout(parent: Context, milliseconds: number): Context {
  const controller = new AbortController();
  const end = (reason: unknown) => controller.abort(reason);
  if (parent.aborted) end(parent.reason);
  parent.addEventListener("abort", () => end(parent.reason), { once: true });
  setTimeout(() => end(new DOMException("out of time", "TimeoutError")), milliseconds).unref();
  return controller.signal;
}

/** Why a context has ended; undefined while it has not. */
export function contextError(context: Context): ContextError | undefined {
  if (!context.aborted) return undefined;
  const timedOut = (context.reason as Error).name === "TimeoutError";
  return new ContextError(timedOut ? "context deadline exceeded" : "context canceled");
}
