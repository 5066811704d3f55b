import { Interrupted, untilInterrupted } from "../../../lib/tools/cli/interrupted";

/** Stands for Ctrl-C; tells whether anybody listens. */
function keyboard() {
  let listener: (() => void) | undefined;
  return {
    press: () => listener?.(),
    isHeard: () => listener !== undefined,
    onInterrupt: (heard: () => void) => {
      listener = heard;
      return () => (listener = undefined);
    },
  };
}

test("work that is not interrupted gives what it gives", async () => {
  const keys = keyboard();
  expect(await untilInterrupted(keys, () => Promise.resolve(42))).toBe(42);
  expect(keys.isHeard()).toBe(false);
});

test("Ctrl-C aborts the work, and ends it as interrupted whatever it says", async () => {
  const keys = keyboard();
  const work = untilInterrupted(keys, async (signal) => {
    keys.press();
    expect(signal.aborted).toBe(true);
    throw new Error("aborted");
  });
  await expect(work).rejects.toThrow(Interrupted);
  expect(keys.isHeard()).toBe(false);
});

test("what fails by itself stays what it is", async () => {
  const error = new Error("failed");
  await expect(untilInterrupted(keyboard(), () => Promise.reject(error))).rejects.toBe(error);
});
