import { releaseStack } from "../support/release-stack";
import { ROLLOUTS } from "../support/rollouts";
import { TROUBLE } from "../support/trouble";
import { WatchedBench } from "../support/watched-bench";

let watched: WatchedBench;
beforeEach(async () => {
  watched = await WatchedBench.open();
});
afterEach(() => watched.close());

test.each(ROLLOUTS)(
  "$title: nobody notices, although the service makes trouble",
  async (rollout) => {
    await watched.bench.attempt(releaseStack(rollout.from));
    for (const fault of TROUBLE) watched.bench.azure.admin.fail(fault);
    const before = watched.bench.azure.log.entries().length;
    const { writes, answers } = await watched.observe(`${rollout.title}, with trouble`, rollout.to);
    expect(writes).toEqual(rollout.writes);
    expect(answers).toEqual(rollout.answers);
    const refused = watched.bench.azure.log.entries().slice(before);
    expect(refused.map(({ status }) => status)).toEqual(expect.arrayContaining([400, 409, 429]));
  },
);
