import { Locks } from "../../../../lib/tools/azapi-standin/client/locks";

/** Work that notes when it begins and ends, and takes a few turns. */
function worker(log: string[], name: string) {
  return async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.push(`${name} ends`);
    return name;
  };
}

async function run(...lists: string[][]): Promise<string[]> {
  const locks = new Locks();
  const log: string[] = [];
  await Promise.all(
    lists.map((names, index) => locks.hold(names, worker(log, String.fromCharCode(97 + index)))),
  );
  return log;
}

test("one after the other with the same lock, or with lists that share one", async () => {
  const inTurn = ["a begins", "a ends", "b begins", "b ends"];
  expect(await run(["x"], ["x"])).toEqual(inTurn);
  expect(await run(["y", "x"], ["x", "z"])).toEqual(inTurn);
});

test("side by side with different locks, or with none; letter case counts", async () => {
  const together = ["a begins", "b begins", "a ends", "b ends"];
  expect(await run(["x"], ["y"])).toEqual(together);
  expect(await run([], [])).toEqual(together);
  expect(await run(["x"], ["X"])).toEqual(together);
});

test("lists in another order do not block each other", async () => {
  expect(await run(["x", "y"], ["y", "x"])).toHaveLength(4);
});

test("releases after a failure, and returns the result", async () => {
  const locks = new Locks();
  await expect(locks.hold(["x"], () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await locks.hold(["x"], () => Promise.resolve(1))).toBe(1);
});
