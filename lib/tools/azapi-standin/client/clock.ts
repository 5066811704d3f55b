import { contextError } from "./context";
import type { Context } from "./context";

/** Waits between tries and between polls. */
export interface Clock {
  /** Resolves after the given time; fails as soon as the context ends. */
  sleep(milliseconds: number, context: Context): Promise<void>;
}

/**
 * The real clock. `scale` shortens or stretches every wait, so tests of an emulator need not
 * sit through azapi's waits; timeouts keep their length.
 */
export function createClock(scale: number): Clock {
  return {
    sleep: (milliseconds, context) =>
      new Promise((resolve, reject) => {
        const onAbort = () => {
          clearTimeout(timer);
          reject(contextError(context) as Error);
        };
        const timer = setTimeout(() => {
          context.removeEventListener("abort", onAbort);
          resolve();
        }, milliseconds * scale);
        if (context.aborted) onAbort();
        else context.addEventListener("abort", onAbort, { once: true });
      }),
  };
}
