import { contextError, withTimeout } from "../../../../lib/local/provider/client/context";

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
