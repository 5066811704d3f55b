import { setTimeout as pause } from "node:timers/promises";
import { sequenceOf, startCalling, type Call } from "../../demo/calls";
import type { Behaviours, Fault } from "../../lib/tools/local";
import { CALLER, releaseStack, TWO_AGENTS, type Release } from "../support/release-stack";
import { killProviders } from "../support/kill-provider";
import { ROLLOUTS, STRICT, V1, V2, type Rollout } from "../support/rollouts";
import { PROJECT } from "../support/support-stack";
import { toldWrites } from "../support/told-writes";
import { Workbench } from "../support/workbench";

let bench: Workbench;
afterEach(() => bench.close());

const report: string[] = [];
afterAll(() => console.info(["Calls during rollouts:", ...report].join("\n")));

/** Each write takes a while, so that calls meet every state between two of them. */
async function open(behaviours: Partial<Behaviours> = {}): Promise<void> {
  bench = await Workbench.open({ ...TWO_AGENTS, behaviours: { operationMs: 250, ...behaviours } });
}

/** What the service was seen to answer now and then, for the next writes. */
const TROUBLE: Fault[] = [
  { method: "PUT", status: 400, code: "SystemError", message: "System error" },
  {
    method: "PUT",
    status: 409,
    code: "RequestConflict",
    message: "Another operation is being performed on the parent resource. Please try again later.",
  },
  {
    method: "PUT",
    status: 429,
    code: "TooManyRequests",
    message: "Too many requests",
    retryAfterSeconds: 2,
  },
];

/** What a change looked like while it was applied. */
interface Observed {
  /** The writes that ARM accepted. */
  readonly writes: string[];
  /** Who answered, in order; lost calls with their reason. */
  readonly answers: string[];
}

/** Applies a release while somebody calls without a rest, in a process of its own. A second plan has to be empty. */
async function observe(title: string, release: Release): Promise<Observed> {
  const { endpoint } = await bench.terraform.outputs();
  const before = bench.azure.log.entries().length;
  const caller = await startCalling({
    directory: __dirname,
    environment: {
      ...process.env,
      ENDPOINT: String(endpoint),
      TOKEN: bench.azure.token(CALLER),
      NODE_EXTRA_CA_CERTS: bench.azure.certificateFile,
    },
    signal: AbortSignal.timeout(280_000),
  });
  const published = await bench.publish(releaseStack(release)).catch((error: Error) => error);
  const calls = await caller.stop();
  report.push(told(title, calls));
  if (published instanceof Error) throw published;
  const all = bench.azure.log.entries();
  return { writes: toldWrites(all.slice(before), all), answers: sequenceOf(calls) };
}

function told(title: string, calls: Call[]): string {
  const lost = calls.filter((call) => call.lost !== undefined).length;
  return `${title}: ${calls.length} calls, ${lost} lost`;
}

/** The first release, and then the next one under observation. */
async function rollOut({ title, from, to }: Rollout): Promise<Observed> {
  await bench.publish(releaseStack(from));
  return observe(title, to);
}

test.each(ROLLOUTS)("$title: nobody notices", async (rollout) => {
  await open();
  const { writes, answers } = await rollOut(rollout);
  expect(writes).toEqual(rollout.writes);
  expect(answers).toEqual(rollout.answers);
});

test.each(ROLLOUTS)(
  "$title: nobody notices, although the service makes trouble",
  async (rollout) => {
    await open();
    await bench.attempt(releaseStack(rollout.from));
    for (const fault of TROUBLE) bench.azure.admin.fail(fault);
    const before = bench.azure.log.entries().length;
    const { writes, answers } = await observe(`${rollout.title}, with trouble`, rollout.to);
    expect(writes).toEqual(rollout.writes);
    expect(answers).toEqual(rollout.answers);
    const refused = bench.azure.log.entries().slice(before);
    expect(refused.map(({ status }) => status)).toEqual(expect.arrayContaining([400, 409, 429]));
  },
);

describe("where nobody knows what an update in place does to a deployment", () => {
  const HARSH: Partial<Behaviours> = { updating: "unavailable", deploymentIdOnUpdate: "new" };
  const touchesNoneThatServes = ROLLOUTS.filter(({ title }) =>
    /^(blue\/green: (the traffic moves|rollback)|swap|another agent, new deployment)$/.test(title),
  );
  const [bump] = ROLLOUTS;

  test.each(touchesNoneThatServes)("$title: nobody notices", async (rollout) => {
    await open(HARSH);
    const { writes, answers } = await rollOut(rollout);
    expect(writes).toEqual(rollout.writes);
    expect(answers).toEqual(rollout.answers);
  });

  test("a new version in place loses calls where the service takes the deployment down", async () => {
    await open({ updating: "unavailable" });
    expect(await rollOut(bump)).toEqual({
      writes: bump.writes,
      answers: [bump.answers[0], expect.stringMatching(/^lost: 503 /), bump.answers[1]],
    });
  });

  test("a new version in place loses none where the deployment gets a new routing id", async () => {
    await open({ deploymentIdOnUpdate: "new" });
    expect(await rollOut(bump)).toEqual({
      writes: [...bump.writes, "PUT applications/Support [support-agent] -> Live"],
      answers: bump.answers,
    });
  });
});

test("another agent, where the service lets go of no name in use: two applies", async () => {
  await open({ unlisting: "refused" });
  const [first, second] = STRICT;
  expect(await rollOut(first)).toEqual({ writes: first.writes, answers: first.answers });
  expect(await observe(second.title, second.to)).toEqual({
    writes: second.writes,
    answers: second.answers,
  });
});

test("another agent in one apply stops where the service lets go of no name in use, and serves", async () => {
  await open({ unlisting: "refused" });
  const [{ from, to }] = STRICT;
  await bench.publish(releaseStack(from));
  await expect(bench.publish(releaseStack({ ...to, agentNames: [] }))).rejects.toThrow(
    "deployment 'Support' still uses the agent 'support-agent'",
  );
  expect(await observe("after a refusal", to)).toMatchObject({
    answers: ["Support: support-agent 1", "Helpdesk: helpdesk-agent 1"],
  });
});

describe("a provider that is killed", () => {
  const APPLICATION = `${PROJECT}/applications/Support`;

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
    await open({ operationMs: 1000 });
    await bench.publish(releaseStack({ deployments: { Live: V1 } }));
    await crash({ deployments: { Live: V2 } }, "Live");
    const { answers } = await observe("after a killed update", { deployments: { Live: V2 } });
    expect(answers.at(-1)).toBe("Live: support-agent 2");
    expect(bench.azure.timeline.gaps()).toEqual([]);
  });

  test("during a create goes on after an import, with the old deployment serving", async () => {
    await open({ operationMs: 1000 });
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
    const { writes, answers } = await observe("after a killed create", release);
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
