import type { Behaviours } from "../../lib/tools/local";
import { releaseStack } from "../support/release-stack";
import { ROLLOUTS, STRICT } from "../support/rollouts";
import { WatchedBench } from "../support/watched-bench";

let watched: WatchedBench;
afterEach(() => watched.close());

/** A service that behaves differently than assumed. */
async function open(behaviours: Partial<Behaviours>): Promise<void> {
  watched = await WatchedBench.open(behaviours);
}

describe("where nobody knows what an update in place does to a deployment", () => {
  const HARSH: Partial<Behaviours> = { updating: "unavailable", deploymentIdOnUpdate: "new" };
  const touchesNoneThatServes = ROLLOUTS.filter(({ title }) =>
    /^(blue\/green: (the traffic moves|rollback)|swap|another agent, new deployment)$/.test(title),
  );
  const [bump] = ROLLOUTS;

  test.each(touchesNoneThatServes)("$title: nobody notices", async (rollout) => {
    await open(HARSH);
    const { writes, answers } = await watched.rollOut(rollout);
    expect(writes).toEqual(rollout.writes);
    expect(answers).toEqual(rollout.answers);
  });

  test("a new version in place loses calls where the service takes the deployment down", async () => {
    await open({ updating: "unavailable" });
    expect(await watched.rollOut(bump)).toEqual({
      writes: bump.writes,
      answers: [bump.answers[0], expect.stringMatching(/^lost: 503 /), bump.answers[1]],
    });
  });

  test("a new version in place loses none where the deployment gets a new routing id", async () => {
    await open({ deploymentIdOnUpdate: "new" });
    expect(await watched.rollOut(bump)).toEqual({
      writes: [...bump.writes, "PUT applications/Support [support-agent] -> Live"],
      answers: bump.answers,
    });
  });
});

describe("where a deployment is Running only after its operation has ended", () => {
  const LATE = 600_000;
  const movesToOneThatIsNew = ROLLOUTS.filter(({ title }) =>
    /^(swap|swap by another name in Azure|another agent, new deployment)$/.test(title),
  );

  test.each(movesToOneThatIsNew)(
    "$title: the first apply keeps the old one, the second goes through",
    async ({ title, from, to, answers }) => {
      await open({ runningMs: LATE });
      await watched.bench.publish(releaseStack(from));
      watched.clock.pass(LATE);
      await expect(watched.observe(`${title}, first apply`, to)).rejects.toThrow(
        "one that does not yet",
      );
      watched.clock.pass(LATE);
      expect(await watched.observe(`${title}, second apply`, to)).toMatchObject({ answers });
      expect(watched.bench.azure.timeline.gaps()).toEqual([]);
    },
  );
});

test("another agent, where the service lets go of no name in use: two applies", async () => {
  await open({ unlisting: "refused" });
  const [first, second] = STRICT;
  expect(await watched.rollOut(first)).toEqual({ writes: first.writes, answers: first.answers });
  expect(await watched.observe(second.title, second.to)).toEqual({
    writes: second.writes,
    answers: second.answers,
  });
});

test("another agent in one apply stops where the service lets go of no name in use, and serves", async () => {
  await open({ unlisting: "refused" });
  const [{ from, to }] = STRICT;
  await watched.bench.publish(releaseStack(from));
  await expect(watched.bench.publish(releaseStack({ ...to, agentNames: [] }))).rejects.toThrow(
    "deployment 'Support' still uses the agent 'support-agent'",
  );
  expect(await watched.observe("after a refusal", to)).toMatchObject({
    answers: ["Support: support-agent 1", "Helpdesk: helpdesk-agent 1"],
  });
});
