import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { FOUNDRY_AGENTS } from "../support/built";
import { Portal } from "../support/portal";
import { releaseStack, TWO_AGENTS, type Release } from "../support/release-stack";
import { V1, V2 } from "../support/rollouts";
import { PROJECT } from "../support/support-stack";
import { Workbench } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const RELEASE: Release = {
  deployments: {
    Blue: { ...V1, trafficPercentage: 100 },
    Green: { ...V2, trafficPercentage: 0 },
  },
};

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(TWO_AGENTS);
  await bench.publish(releaseStack(RELEASE));
});

/** From the second deployment on, the application's body repeats the route that the first one made. */
const deployAgain = () => bench.publish(releaseStack(RELEASE));
afterEach(() => bench.close());

/** Runs the command as a user does; returns what it printed, or how it failed. */
async function restoreRoute(): Promise<string> {
  const { directory, environment } = bench.terraform.options;
  const args = [
    FOUNDRY_AGENTS,
    "restore-route",
    "stack/Support",
    "--out",
    join(directory, "../.."),
  ];
  return promisify(execFile)(process.execPath, args, { env: environment }).then(
    ({ stdout }) => stdout,
    ({ code, stderr }: { code: number; stderr: string }) => `${code}: ${stderr}`,
  );
}

test("a route moved by hand is a warning at plan, and one command moves it back", async () => {
  await deployAgain();
  bench.azure.admin.route(APPLICATION, "Green");
  const plan = await bench.plan(releaseStack(RELEASE));
  expect(plan.empty).toBe(true);
  expect(plan.text.replace(/\s+/g, " ")).toContain(
    "run: foundry-agents restore-route stack/Support",
  );

  expect(await restoreRoute()).toMatch(
    /^stack\/Support is routed to Green, but the declared route is Blue\.\nRouted it to Blue again, with terraform apply -replace=azapi_resource_action\.Support_Route_\w+\n$/,
  );
  expect(bench.azure.timeline.entries(APPLICATION).at(-1)?.serving).toMatchObject({
    deployment: "Blue",
  });
  expect((await bench.plan(releaseStack(RELEASE))).text).not.toContain("Warning");
  expect(await restoreRoute()).toBe(
    "stack/Support is routed to Blue, as declared. Nothing was written.\n",
  );
});

test.each(["deployed once", "deployed twice"])(
  "a route to nobody by name is called what it is: %s",
  async (deployed) => {
    if (deployed === "deployed twice") await deployAgain();
    bench.azure.admin.route(APPLICATION, "");
    expect(await restoreRoute()).toMatch(
      /is routed to the oldest deployment, by the service's own rule, but the declared route is Blue\.\nRouted it to Blue again/,
    );
    expect((await bench.plan(releaseStack(RELEASE))).empty).toBe(true);
    expect(await restoreRoute()).toContain("Nothing was written");
  },
);

test("a route to a deployment that somebody else made is called by its id", async () => {
  const handmade = `${APPLICATION}/agentDeployments/Handmade`;
  const { deploymentId } = await new Portal(bench.azure).put(handmade, {
    deploymentType: "Managed",
    protocols: [{ protocol: "Responses", version: "1.0" }],
    agents: [V1],
  });
  bench.azure.admin.route(APPLICATION, "Handmade");
  expect(await restoreRoute()).toContain(
    `is routed to ${String(deploymentId)}, which this stack does not create, but the declared route is Blue.`,
  );
});

test("nothing is written when there is no route yet", async () => {
  await bench.destroy(releaseStack(RELEASE));
  expect(await restoreRoute()).toBe(
    "1: foundry-agents: stack/Support has no route yet: deploy it first\n",
  );
});

test.each(["Green", ""])(
  "nothing is written if there are changes besides the route to '%s'",
  async (name) => {
    await deployAgain();
    bench.azure.admin.route(APPLICATION, name);
    await bench.plan(releaseStack({ ...RELEASE, displayName: "Helpdesk" }));
    const before = bench.azure.log.entries({ method: "PUT" }).length;
    expect(await restoreRoute()).toMatch(
      /^1: foundry-agents: the stack has changes besides the route \(azapi_resource\.Support_\w+\): deploy it/,
    );
    expect(bench.azure.log.entries({ method: "PUT" })).toHaveLength(before);
  },
);
