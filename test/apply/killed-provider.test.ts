import { setTimeout as pause } from "node:timers/promises";
import { killProviders } from "../support/kill-provider";
import { observe, slowAzure } from "../support/observed-rollout";
import { releaseStack, type Release } from "../support/release-stack";
import { V1, V2 } from "../support/rollouts";
import { PROJECT } from "../support/support-stack";
import { Workbench } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.withProcesses(slowAzure({ operationMs: 1000 }));
});
afterEach(() => bench.close());

describe("a provider that is killed", () => {
  /** Applies a release and kills the provider when the PUT of a deployment is under way. */
  async function crash(release: Release, deployment: string): Promise<void> {
    const puts = () =>
      bench.azure.log.entries({ method: "PUT", path: `/agentDeployments/${deployment}` }).length;
    const before = puts();
    const applying = bench.attempt(releaseStack(release)).catch((error: Error) => error);
    while (puts() === before) await pause(10);
    killProviders();
    expect(await applying).toBeInstanceOf(Error);
  }

  test("during an update converges with the next apply", async () => {
    await bench.publish(releaseStack({ deployments: { Live: V1 } }));
    await crash({ deployments: { Live: V2 } }, "Live");
    const { answers } = await observe(bench, "after a killed update", {
      deployments: { Live: V2 },
    });
    expect(answers.at(-1)).toBe("Live: support-agent 2");
    expect(bench.azure.timeline.gaps()).toEqual([]);
  });

  test("during a create goes on after an import, with the old deployment serving", async () => {
    const release = { deployments: { Green: V2 } };
    await bench.publish(releaseStack({ deployments: { Blue: V1 } }));
    await crash(release, "Green");
    await expect(bench.attempt(releaseStack(release))).rejects.toThrow("Resource already exists");

    const { changes } = await bench.plan(releaseStack(release));
    const green = changes.find(({ address }) => address.includes("Support_Green"))?.address ?? "";
    await bench.terraform.import(
      green,
      `${APPLICATION}/agentDeployments/Green?api-version=2026-05-15-preview`,
    );
    const { writes, answers } = await observe(bench, "after a killed create", release);
    expect(writes.slice(-2)).toEqual([
      "PUT applications/Support [support-agent] -> Green",
      "DELETE agentDeployments/Blue",
    ]);
    expect(answers).toEqual(["Blue: support-agent 1", "Green: support-agent 2"]);
    expect(bench.azure.timeline.gaps()).toEqual([]);
    expect(bench.azure.admin.resources().sort()).toEqual([
      APPLICATION,
      `${APPLICATION}/agentDeployments/Green`,
      expect.stringContaining("/roleAssignments/"),
    ]);
  });
});
