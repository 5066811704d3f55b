/** The time that an operation has, and its end when Terraform is interrupted. */
export type Context = AbortSignal;

/** An operation ran out of time, or Terraform was interrupted. The texts are Go's, as azapi's. */
export class ContextError extends Error {}

/** A context that ends with its parent, or after the given time. */
export function withTimeout(parent: Context, milliseconds: number): Context {
  return AbortSignal.any([parent, AbortSignal.timeout(milliseconds)]);
}

/** Why a context has ended; undefined while it has not. */
export function contextError(context: Context): ContextError | undefined {
  if (!context.aborted) return undefined;
  const timedOut = (context.reason as Error).name === "TimeoutError";
  return new ContextError(timedOut ? "context deadline exceeded" : "context canceled");
}
