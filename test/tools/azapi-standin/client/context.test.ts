import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { contextError, withTimeout } from "../../../../lib/tools/azapi-standin/client/context";

test("ends after its time, or with its parent, and says which", async () => {
  const parent = new AbortController();
  const short = withTimeout(parent.signal, 1);
  const long = withTimeout(parent.signal, 60_000);
  expect(contextError(long)).toBeUndefined();

  await new Promise((resolve) => {
    short.addEventListener("abort", resolve);
  });
  expect(contextError(short)?.message).toBe("context deadline exceeded");

  parent.abort();
  expect(contextError(long)?.message).toBe("context canceled");
});

test("ends after its time although memory was cleaned up before", async () => {
  setFlagsFromString("--expose-gc");
  const cleanUp = runInNewContext("gc") as () => void;
  const ended = endOf(withTimeout(new AbortController().signal, 20));
  await new Promise(setImmediate);
  cleanUp();
  expect(await ended).toBe("context deadline exceeded");
});

test("has ended from the start when its parent has", () => {
  expect(contextError(withTimeout(AbortSignal.abort(), 60_000))?.message).toBe("context canceled");
});

function endOf(context: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    context.addEventListener("abort", () => resolve(contextError(context)?.message));
  });
}
