import { createClock } from "../../../../lib/tools/azapi-standin/client/clock";

test("scales its waits", async () => {
  const clock = createClock(0);
  await expect(clock.sleep(3_600_000, new AbortController().signal)).resolves.toBeUndefined();
});

test("stops waiting when the context ends", async () => {
  const interrupt = new AbortController();
  const waiting = createClock(1).sleep(3_600_000, interrupt.signal);
  interrupt.abort();
  await expect(waiting).rejects.toThrow("context canceled");
  await expect(createClock(1).sleep(1, interrupt.signal)).rejects.toThrow("context canceled");
});
