import { ROLLOUTS, V1, V2 } from "../support/rollouts";
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

test("a deployment that was renamed still goes after its successor has the traffic", async () => {
  const renamed = { ...V1, formerId: "Live", agentDeploymentName: "Live" };
  const from = { deployments: { Live: V1 } };
  const to = { deployments: { Blue: renamed } };
  const renaming = { title: "renaming", from, to, writes: [], answers: ["Live: support-agent 1"] };
  const { writes, answers } = await watched.rollOut(renaming);
  expect(writes).toEqual(renaming.writes);
  expect(answers).toEqual(renaming.answers);
  expect(await watched.observe("swap", { deployments: { Green: V2 } })).toEqual({
    writes: [
      "PUT agentDeployments/Green",
      "PUT applications/Support [support-agent] -> Green",
      "DELETE agentDeployments/Live",
    ],
    answers: ["Live: support-agent 1", "Green: support-agent 2"],
  });
});
