import { FoundryAgentError } from "../../../../lib/tools/client/foundry-agent-error";
import type { Sighting } from "../../../../lib/tools/cli/wait/look";
import { waitUntilReady } from "../../../../lib/tools/cli/wait/wait-until-ready";

const WHO = { agentVersion: "2", deployment: "Live" };
const READY: Sighting = { isReady: true, seen: "version 2 answers", who: WHO };
const OLD: Sighting = { isReady: false, seen: "version 1 answers", who: {} };
const BUSY: Sighting = { isReady: false, seen: "429", who: {} };

/** Waits through these sightings; the last one comes again and again. */
async function waited(timeout: number, ...sightings: Sighting[]) {
  let time = 0;
  let count = 0;
  const told: string[] = [];
  const result = await waitUntilReady(
    () => Promise.resolve(sightings[Math.min(count++, sightings.length - 1)] ?? READY),
    { agentVersion: "2" },
    {
      timeout,
      pause: (milliseconds) => {
        time += milliseconds;
        return Promise.resolve();
      },
      now: () => time,
      onSeen: (text) => told.push(text),
    },
  ).catch((error: unknown) => error);
  return { result, told, time };
}

test("returns at once when all is ready", async () => {
  expect(await waited(1000, READY)).toEqual({
    result: { who: WHO, seconds: 0 },
    told: [],
    time: 0,
  });
});

test("tells each change once, and when it was", async () => {
  expect(await waited(60_000, OLD, OLD, BUSY, READY)).toMatchObject({
    result: { who: WHO, seconds: 7 },
    told: ["0 s: version 1 answers", "3 s: 429"],
  });
});

test("gives up in time, and says what it saw last", async () => {
  const { result, time } = await waited(5000, OLD);
  expect(result).toMatchObject({
    cause: "not-ready",
    message: "version 2 did not answer within 5 s; last seen: version 1 answers",
  });
  expect(time).toBe(5000);
});

const REFUSED: Sighting = {
  ...BUSY,
  lacksRole: new FoundryAgentError("403: no role", "permission", { status: 403 }),
};

test("ends early for a caller who has had no role for a minute", async () => {
  const { result, time } = await waited(600_000, REFUSED);
  expect(result).toMatchObject({
    cause: "permission",
    status: 403,
    message: expect.stringMatching(
      /^403: no role \(Azure Resource Manager has shown no role/,
    ) as string,
  });
  expect(time).toBeGreaterThanOrEqual(60_000);
  expect(time).toBeLessThan(90_000);
});

test("waits for a role that appears in between, and as long as it was told to", async () => {
  const lacking = Array<Sighting>(5).fill(REFUSED);
  expect(
    (await waited(600_000, ...lacking, BUSY, ...lacking.slice(2), READY)).result,
  ).toMatchObject({
    who: WHO,
  });
  expect((await waited(30_000, REFUSED)).result).toMatchObject({ cause: "not-ready" });
});
