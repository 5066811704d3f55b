import type { Fault } from "../../lib/tools/local";
import { observe, slowAzure } from "../support/observed-rollout";
import { releaseStack } from "../support/release-stack";
import { ROLLOUTS } from "../support/rollouts";
import { Workbench } from "../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(slowAzure());
});
afterEach(() => bench.close());

/** What the service was seen to answer now and then, for the next writes. */
const TROUBLE: Fault[] = [
  { method: "PUT", status: 400, code: "SystemError", message: "System error" },
  {
    method: "PUT",
    status: 409,
    code: "RequestConflict",
    message: "Another operation is being performed on the parent resource. Please try again later.",
  },
  {
    method: "PUT",
    status: 429,
    code: "TooManyRequests",
    message: "Too many requests",
    retryAfterSeconds: 2,
  },
];

test.each(ROLLOUTS)(
  "$title: nobody notices, although the service makes trouble",
  async (rollout) => {
    await bench.attempt(releaseStack(rollout.from));
    for (const fault of TROUBLE) bench.azure.admin.fail(fault);
    const before = bench.azure.log.entries().length;
    const { writes, answers } = await observe(bench, `${rollout.title}, with trouble`, rollout.to);
    expect(writes).toEqual(rollout.writes);
    expect(answers).toEqual(rollout.answers);
    const refused = bench.azure.log.entries().slice(before);
    expect(refused.map(({ status }) => status)).toEqual(expect.arrayContaining([400, 409, 429]));
  },
);
