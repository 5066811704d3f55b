import { setTimeout as pause } from "node:timers/promises";
import { killProviders } from "../support/kill-provider";
import { releaseStack, type Release } from "../support/release-stack";
import { V1, V2 } from "../support/rollouts";
import { PROJECT } from "../support/support-stack";
import { WatchedBench } from "../support/watched-bench";
import { Workbench } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;

let watched: WatchedBench;
beforeEach(async () => {
  watched = await WatchedBench.open({}, Workbench.withProcesses);
});
afterEach(() => watched.close());

describe("a provider that is killed", () => {
  /** Applies a release and kills the provider when the PUT of a deployment is under way. */
  async function crash(release: Release, deployment: string): Promise<void> {
    const puts = () =>
      watched.bench.azure.log.entries({ method: "PUT", path: `/agentDeployments/${deployment}` })
        .length;
    const before = puts();
    watched.clock.stop();
    const applying = watched.bench.attempt(releaseStack(release)).catch((error: Error) => error);
    while (puts() === before) await pause(10);
    killProviders();
    watched.clock.go();
    expect(await applying).toBeInstanceOf(Error);
  }

  test("during an update converges with the next apply", async () => {
    await watched.bench.publish(releaseStack({ deployments: { Live: V1 } }));
    await crash({ deployments: { Live: V2 } }, "Live");
    const { answers } = await watched.observe("after a killed update", {
      deployments: { Live: V2 },
    });
    expect(answers.at(-1)).toBe("Live: support-agent 2");
    expect(watched.bench.azure.timeline.gaps()).toEqual([]);
  });

  test("during a create continues after an import, with the old deployment serving", async () => {
    const release = { deployments: { Green: V2 } };
    await watched.bench.publish(releaseStack({ deployments: { Blue: V1 } }));
    await crash(release, "Green");
    await expect(watched.bench.attempt(releaseStack(release))).rejects.toThrow(
      "Resource already exists",
    );

    const { changes } = await watched.bench.plan(releaseStack(release));
    const green = changes.find(({ address }) => address.includes("Support_Green"))?.address ?? "";
    await watched.bench.terraform.import(
      green,
      `${APPLICATION}/agentDeployments/Green?api-version=2026-05-15-preview`,
    );
    const { writes, answers } = await watched.observe("after a killed create", release);
    expect(writes.slice(-2)).toEqual([
      "PUT applications/Support [support-agent] -> Green",
      "DELETE agentDeployments/Blue",
    ]);
    expect(answers).toEqual(["Blue: support-agent 1", "Green: support-agent 2"]);
    expect(watched.bench.azure.timeline.gaps()).toEqual([]);
    expect(watched.bench.azure.admin.resources().sort()).toEqual([
      APPLICATION,
      `${APPLICATION}/agentDeployments/Green`,
      expect.stringContaining("/roleAssignments/"),
    ]);
  });
});
