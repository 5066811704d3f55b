import type { Behaviours } from "../../lib/tools/local";
import { importedReleaseStack } from "../support/imported-release-stack";
import { ROLLOUTS, V1, V2, type Rollout } from "../support/rollouts";
import { TROUBLE } from "../support/trouble";
import { WatchedBench } from "../support/watched-bench";

let watched: WatchedBench;
async function open(behaviours: Partial<Behaviours> = {}): Promise<void> {
  watched = await WatchedBench.onImported(behaviours);
}
afterEach(() => watched.close());

/** An import has one deployment at a time, so nothing can stand by. */
const POSSIBLE = ROLLOUTS.filter(({ title }) => !title.startsWith("blue/green"));

/** The application is not written by this program. */
function writesOf({ writes }: Rollout): string[] {
  return writes.filter((write) => !write.startsWith("PUT applications/"));
}

test.each(POSSIBLE)("$title, on an imported application: nobody notices", async (rollout) => {
  await open();
  const { writes, answers } = await watched.rollOut(rollout);
  expect(writes).toEqual(writesOf(rollout));
  expect(answers).toEqual(rollout.answers);
});

const SWAP: Pick<Rollout, "from" | "to"> = {
  from: { deployments: { Live: V1 } },
  to: { deployments: { Next: V2 } },
};
const SWAPPED = {
  writes: ["PUT agentDeployments/Next", "DELETE agentDeployments/Live"],
  answers: ["Live: support-agent 1", "Next: support-agent 2"],
};

test("a swap while the service makes trouble loses nothing", async () => {
  await open();
  await watched.bench.publish(importedReleaseStack(SWAP.from));
  for (const fault of TROUBLE) watched.bench.azure.admin.fail(fault);
  expect(await watched.observe("imported swap, with trouble", SWAP.to)).toEqual(SWAPPED);
});

test("a swap that failed loses nothing, and neither does the next one", async () => {
  await open();
  await watched.bench.publish(importedReleaseStack(SWAP.from));
  watched.bench.azure.admin.fail({ method: "PUT", status: 400, code: "Refused", message: "No" });
  await expect(watched.observe("imported swap that fails", SWAP.to)).rejects.toThrow("Refused");
  expect(await watched.observe("the imported swap again", SWAP.to)).toEqual(SWAPPED);
});

test("an application that loses its only deployment keeps nothing of it", async () => {
  await open();
  await watched.bench.publish(importedReleaseStack(SWAP.from));
  expect(await watched.bench.publish(importedReleaseStack({ deployments: {} }))).toEqual([
    "DELETE agentDeployments/Live",
  ]);
  expect(await watched.bench.terraform.addresses()).toEqual([]);
});

test("a successor that is Running only after its operation loses calls until then: there is no route to hold", async () => {
  await open({ runningMs: 1000 });
  await watched.bench.publish(importedReleaseStack(SWAP.from));
  watched.clock.pass(1000);
  const { writes, answers } = await watched.observe("imported swap, Running late", SWAP.to);
  expect(writes).toEqual(SWAPPED.writes);
  expect(answers.slice(0, 2)).toEqual([
    "Live: support-agent 1",
    expect.stringMatching(/^lost: 503 .* Starting$/),
  ]);
});
