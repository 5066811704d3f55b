import type { Examined } from "../../../../lib/tools/cli/doctor/examine";
import { examinePatiently } from "../../../../lib/tools/cli/doctor/examine-patiently";
import { failed, mayPass, passed, type Finding } from "../../../../lib/tools/cli/doctor/finding";

const FRESH = mayPass(failed("permission", "no role yet", { what: "wait" }));
const LASTING = failed("protocol", "it is hosted", { what: "publish another agent" });

/** Looks that come to that in turn; the last one again and again. */
async function examined(timeout: number, ...looks: Finding[][]) {
  let time = 0;
  let count = 0;
  const pauses: number[] = [];
  const told: string[] = [];
  const result = await examinePatiently(
    () => {
      const findings = looks[Math.min(count++, looks.length - 1)] ?? [];
      const check = {
        name: "caller",
        about: "",
        after: [],
        run: () => Promise.reject(new Error()),
      };
      return Promise.resolve(findings.map((finding): Examined => ({ check, finding })));
    },
    {
      timeout,
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
      now: () => time,
      onWaiting: (text) => told.push(text),
    },
  );
  return { verdicts: result.map(({ finding }) => finding.verdict), count, pauses, told };
}

test("looks once when it is not to wait, and when all is well", async () => {
  expect(await examined(0, [FRESH])).toMatchObject({ verdicts: ["failed"], count: 1, told: [] });
  expect(await examined(60_000, [passed("well")])).toMatchObject({ count: 1, pauses: [] });
});

test("looks again until it passes, and says once what it waits for", async () => {
  const { verdicts, pauses, told } = await examined(60_000, [FRESH], [FRESH], [passed("well")]);
  expect(verdicts).toEqual(["passed"]);
  expect(pauses).toEqual([1000, 2000]);
  expect(told).toEqual(["caller: no role yet"]);
});

test("does not wait for a failure that waiting cannot solve", async () => {
  expect(await examined(60_000, [FRESH, LASTING])).toMatchObject({ count: 1, pauses: [] });
});

test("gives up in time, after pauses that grow up to a bound", async () => {
  const { verdicts, pauses } = await examined(60_000, [FRESH]);
  expect(verdicts).toEqual(["failed"]);
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});
