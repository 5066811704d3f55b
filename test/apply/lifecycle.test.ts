import {
  AgentApplication,
  AuthorizationPolicy,
  DeploymentState,
  FoundryProject,
  type AgentApplicationProps,
  type AgentDeploymentOptions,
} from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { documentedText, flat } from "../support/documented-text";
import { Portal } from "../support/portal";
import { AZURE, PROJECT } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const NEXT = `${APPLICATION}/agentDeployments/Next`;
const CREATION = [
  "PUT applications/Support",
  "PUT agentDeployments/Live",
  "PUT agentDeployments/Next",
  "PUT applications/Support",
];
const CREATION_DISABLED = CREATION.toSpliced(1, 0, "POST applications/Support/disable");
const UPDATE_OF_APPLICATION = ["PUT applications/Support", "PUT applications/Support"];

let bench: Workbench;
let portal: Portal;

beforeEach(async () => {
  bench = await Workbench.open(AZURE);
  portal = new Portal(bench.azure);
});
afterEach(() => bench.close());

/** One deployment that serves, and one that stands by unless it is told to take the traffic. */
function twoDeployments(
  application: Partial<AgentApplicationProps> = {},
  next: Partial<AgentDeploymentOptions> = {},
): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const app = new AgentApplication(stack, "Support", { project, ...application });
    const agent = { agentName: "support-agent", agentVersion: "1" };
    const { trafficPercentage = 0 } = next;
    app.addDeployment("Live", { ...agent, trafficPercentage: 100 - trafficPercentage });
    app.addDeployment("Next", { ...agent, trafficPercentage, ...next });
  };
}

/** Runs the command that the plan's warning names. */
async function heal(build: Build): Promise<string[]> {
  const { text } = await bench.plan(build);
  const replace = /-replace=(azapi_resource_action\.\w+)/.exec(flat(text))?.[1] ?? "";
  return bench.attempt(build, { replace });
}

describe("an application that is disabled", () => {
  const disabled = (more: Partial<AgentApplicationProps> = {}) =>
    twoDeployments({ enabled: false, ...more });

  test("answers nobody from its creation on; enabling it is the same change back", async () => {
    expect(await bench.publish(disabled())).toEqual(CREATION_DISABLED);
    expect(await portal.get(APPLICATION)).toMatchObject({ isEnabled: false });
    expect(bench.azure.timeline.entries(APPLICATION).map(({ serving }) => serving)).toEqual([
      undefined,
    ]);

    expect(await bench.publish(disabled({ displayName: "Helpdesk" }))).toEqual(
      UPDATE_OF_APPLICATION,
    );
    expect(await bench.publish(twoDeployments({ displayName: "Helpdesk" }))).toEqual([
      "POST applications/Support/enable",
    ]);
    expect(await portal.get(APPLICATION)).toMatchObject({ isEnabled: true });
  });

  test("is enabled again at its end, when its deployments are gone", async () => {
    await bench.publish(twoDeployments());
    expect(await bench.publish(disabled())).toEqual(["POST applications/Support/disable"]);
    const writes = await bench.destroy(disabled());
    expect(writes.slice(-2)).toEqual([
      "POST applications/Support/enable",
      "DELETE applications/Support",
    ]);
    expect(bench.azure.admin.resources()).toEqual([]);
  });

  test("enabled by hand: the plan warns, and its command disables", async () => {
    await bench.publish(disabled());
    await portal.act(APPLICATION, "enable");
    const plan = await bench.plan(disabled());
    expect(flat(plan.text)).toMatch(documentedText("Check block assertion failed: enabled"));
    expect(plan.empty).toBe(true);

    expect(await heal(disabled())).toEqual(["POST applications/Support/disable"]);
    expect(flat((await bench.plan(disabled())).text)).not.toMatch("Check block");
  });

  test("deleted by hand: the new one is disabled too; given up, there is nothing to enable", async () => {
    await bench.publish(disabled());
    bench.azure.admin.remove(APPLICATION);
    expect(await bench.publish(disabled())).toEqual(CREATION_DISABLED);
    expect(await portal.get(APPLICATION)).toMatchObject({ isEnabled: false });

    bench.azure.admin.remove(APPLICATION);
    await bench.destroy(disabled());
    expect(await bench.terraform.addresses()).toEqual([]);
  });
});

test("disabled by hand, an enabled application stays disabled until it is disabled in code too", async () => {
  await bench.publish(twoDeployments());
  await portal.act(APPLICATION, "disable");
  expect(await bench.publish(twoDeployments())).toEqual([]);
  expect(await portal.get(APPLICATION)).toMatchObject({ isEnabled: false });

  await bench.publish(twoDeployments({ enabled: false }));
  await bench.publish(twoDeployments());
  expect(await portal.get(APPLICATION)).toMatchObject({ isEnabled: true });
});

describe("a deployment that is stopped", () => {
  const stopped = (more: Partial<AgentDeploymentOptions> = {}) =>
    twoDeployments({}, { state: DeploymentState.STOPPED, ...more });

  test("is stopped after the route is written; starting it is the same change back", async () => {
    expect(await bench.publish(stopped())).toEqual([
      ...CREATION,
      "POST agentDeployments/Next/stop",
    ]);
    expect(await portal.get(NEXT)).toMatchObject({ state: "Stopped" });
    expect(await bench.publish(stopped({ agentVersion: "2" }))).toEqual([
      "PUT agentDeployments/Next",
    ]);
    expect(await bench.publish(twoDeployments({}, { agentVersion: "2" }))).toEqual([
      "POST agentDeployments/Next/start",
    ]);
    expect(await portal.get(NEXT)).toMatchObject({ state: "Running" });
  });

  test("takes the traffic after it was started, not with it", async () => {
    await bench.publish(stopped());
    const serving = twoDeployments({}, { trafficPercentage: 100 });
    const refusal = await bench.attempt(serving).catch(String);
    expect(flat(String(refusal))).toMatch(documentedText("Resource precondition failed"));

    await bench.publish(twoDeployments());
    expect(await bench.publish(serving)).toEqual(["PUT applications/Support"]);
    expect(bench.azure.timeline.gaps()).toEqual([]);
  });

  test("started by hand: the plan warns, and its command stops", async () => {
    await bench.publish(stopped());
    await portal.act(NEXT, "start");
    const plan = await bench.plan(stopped());
    expect(flat(plan.text)).toMatch(documentedText("Check block assertion failed: running"));
    expect(plan.empty).toBe(true);

    expect(await heal(stopped())).toEqual(["POST agentDeployments/Next/stop"]);
    expect(flat((await bench.plan(stopped())).text)).not.toMatch("Check block");
  });

  test("deleted by hand: the new one is stopped, and stays so", async () => {
    await bench.publish(stopped());
    bench.azure.admin.remove(NEXT);
    expect(await bench.publish(stopped())).toEqual([
      "PUT agentDeployments/Next",
      "POST agentDeployments/Next/stop",
    ]);
    expect(await portal.get(NEXT)).toMatchObject({ state: "Stopped" });
  });

  test("is started and deleted at its end", async () => {
    await bench.publish(stopped());
    const writes = await bench.destroy(stopped());
    expect(writes.filter((write) => write.includes("/Next"))).toEqual([
      "POST agentDeployments/Next/start",
      "DELETE agentDeployments/Next",
    ]);
    expect(bench.azure.admin.resources()).toEqual([]);
  });
});

test("stopped by hand, a running deployment stays stopped until it is stopped in code too", async () => {
  await bench.publish(twoDeployments());
  await portal.act(NEXT, "stop");
  expect(await bench.publish(twoDeployments())).toEqual([]);
  expect(await portal.get(NEXT)).toMatchObject({ state: "Stopped" });
});

test("an authorization policy is sent, kept, and gone when it is no longer declared", async () => {
  const channels = { authorizationPolicy: AuthorizationPolicy.CHANNELS };
  await bench.publish(twoDeployments(channels));
  expect(bench.azure.admin.stored(APPLICATION)).toHaveProperty("authorizationScheme", "Channels");
  expect(await bench.publish(twoDeployments({ ...channels, displayName: "Helpdesk" }))).toEqual(
    UPDATE_OF_APPLICATION,
  );
  expect(bench.azure.admin.stored(APPLICATION)).toHaveProperty("authorizationScheme", "Channels");

  expect(await bench.publish(twoDeployments({ displayName: "Helpdesk" }))).toEqual(
    UPDATE_OF_APPLICATION,
  );
  expect(bench.azure.admin.stored(APPLICATION)).not.toHaveProperty("authorizationScheme");
  expect(bench.azure.timeline.gaps()).toEqual([]);
});

test("what is guarded by preventDestroy loses its guard with its construct", async () => {
  const guarded = twoDeployments({ preventDestroy: true });
  await bench.publish(guarded);
  await expect(
    bench.attempt(twoDeployments({ preventDestroy: true, agentApplicationName: "Other" })),
  ).rejects.toThrow(/instance cannot be destroyed/i);
  await bench.attempt((stack) => void new AzapiProvider(stack, "azapi"));
  expect(bench.azure.admin.resources()).toEqual([]);
});
