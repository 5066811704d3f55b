import { lookAgain } from "../../../lib/tools/cli/look-again";

/** Looks at numbers in turn, of which the last comes again and again, until one is 0. */
async function looked(timeout: number, ...numbers: number[]) {
  let time = 0;
  let count = 0;
  const changes: [string, number][] = [];
  const last = await lookAgain(
    {
      look: () => Promise.resolve(numbers[Math.min(count++, numbers.length - 1)] ?? 0),
      isEnough: (seen) => seen === 0,
      tell: String,
      onChange: (text, elapsed) => changes.push([text, elapsed]),
    },
    {
      timeout,
      pause: (milliseconds) => Promise.resolve(void (time += milliseconds)),
      now: () => time,
    },
  );
  return { ...last, count, changes };
}

test("looks until it is enough, less and less often, and tells changes with their time", async () => {
  expect(await looked(60_000, 2, 2, 1, 0)).toEqual({
    seen: 0,
    elapsed: 7000,
    count: 4,
    changes: [
      ["2", 0],
      ["1", 3000],
    ],
  });
});

test("looks once without patience, and a last time when the time is over", async () => {
  expect(await looked(0, 1)).toEqual({ seen: 1, elapsed: 0, count: 1, changes: [] });
  expect(await looked(2500, 1)).toMatchObject({ seen: 1, elapsed: 2500, count: 3 });
});
