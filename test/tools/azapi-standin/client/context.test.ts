import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  contextError,
  withTimeout,
  type Context,
} from "../../../../lib/tools/azapi-standin/client/context";

test("ends after its time, or with its parent, and says which", async () => {
  const parent = new AbortController();
  expect(await withTimeout(parent.signal, 1, endOf)).toBe("context deadline exceeded");

  const interrupted = withTimeout(parent.signal, 60_000, endOf);
  parent.abort();
  expect(await interrupted).toBe("context canceled");
});

test("ends after its time although memory was cleaned up before", async () => {
  setFlagsFromString("--expose-gc");
  const cleanUp = runInNewContext("gc") as () => void;
  const ended = withTimeout(new AbortController().signal, 20, endOf);
  await new Promise(setImmediate);
  cleanUp();
  expect(await ended).toBe("context deadline exceeded");
});

test("has ended from the start when its parent has", async () => {
  const told = await withTimeout(AbortSignal.abort(), 60_000, (context) =>
    Promise.resolve(contextError(context)?.message),
  );
  expect(told).toBe("context canceled");
});

test("returns the result, and leaves no listener on its parent", async () => {
  const parent = new AbortController();
  const listeners = () => getEventListeners(parent.signal, "abort").length;
  const during = await withTimeout(parent.signal, 60_000, (context) => {
    expect(contextError(context)).toBeUndefined();
    return Promise.resolve(listeners());
  });
  expect([during, listeners()]).toEqual([1, 0]);
  const failed = withTimeout(parent.signal, 60_000, () => Promise.reject(new Error("broken")));
  await expect(failed).rejects.toThrow("broken");
  expect(listeners()).toBe(0);
});

/** Waits for a context to end, and returns the reason. */
function endOf(context: Context): Promise<string | undefined> {
  return new Promise((resolve) => {
    context.addEventListener("abort", () => resolve(contextError(context)?.message));
  });
}
