import { rollOut, slowAzure } from "../support/observed-rollout";
import { ROLLOUTS } from "../support/rollouts";
import { Workbench } from "../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(slowAzure());
});
afterEach(() => bench.close());

test.each(ROLLOUTS)("$title: nobody notices", async (rollout) => {
  const { writes, answers } = await rollOut(bench, rollout);
  expect(writes).toEqual(rollout.writes);
  expect(answers).toEqual(rollout.answers);
});
