import { ROLLOUTS } from "../support/rollouts";
import { WatchedBench } from "../support/watched-bench";

let watched: WatchedBench;
beforeEach(async () => {
  watched = await WatchedBench.open();
});
afterEach(() => watched.close());

test.each(ROLLOUTS)("$title: nobody notices", async (rollout) => {
  const { writes, answers } = await watched.rollOut(rollout);
  expect(writes).toEqual(rollout.writes);
  expect(answers).toEqual(rollout.answers);
});
