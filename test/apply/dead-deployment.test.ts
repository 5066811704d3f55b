import { releaseStack, TWO_AGENTS, type Release } from "../support/release-stack";
import { V1 } from "../support/rollouts";
import { PROJECT } from "../support/support-stack";
import { toldWrites } from "../support/told-writes";
import { Workbench } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const RELEASE: Release = { deployments: { Live: V1 } };

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(TWO_AGENTS);
  await bench.publish(releaseStack(RELEASE));
  bench.azure.admin.remove(`${APPLICATION}/agentDeployments/Live`);
});
afterEach(() => bench.close());

/** The writes of a release. */
async function publish(release: Release): Promise<string[]> {
  const before = bench.azure.log.entries().length;
  await bench.publish(releaseStack(release));
  const all = bench.azure.log.entries();
  return toldWrites(all.slice(before), all);
}

const REPAIR = ["PUT agentDeployments/Live", "PUT applications/Support [support-agent] -> Live"];

test("a deployment that somebody deleted is created again and gets the traffic", async () => {
  expect(await publish(RELEASE)).toEqual(REPAIR);
});

test("the application is changed after that, and not in the same deploy", async () => {
  const changed = { ...RELEASE, displayName: "Helpdesk" };
  await expect(publish(changed)).rejects.toThrow("RESPONSE 400");
  expect(await publish(RELEASE)).toEqual(REPAIR);
  expect(await publish(changed)).toEqual([
    "PUT applications/Support [support-agent] -> Live",
    "PUT applications/Support [support-agent] -> Live",
  ]);
});
