import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { LocalAzureOptions } from "../../lib/tools/local";
import { runAz } from "../support/az";
import { FOUNDRY_AGENTS } from "../support/built";
import { Portal } from "../support/portal";
import { AZURE, CALLERS, PROJECT, STORAGE, supportStack } from "../support/support-stack";
import { TestClock } from "../support/test-clock";
import { Workbench } from "../support/workbench";

const APP = `${PROJECT}/applications/Support`;
const LIVE = `${APP}/agentDeployments/Live`;
const ARM = "https://management.azure.com";

const USERS = Object.values(CALLERS).map((id) => ({ id }));

/** What `doctor --json` prints. */
interface Diagnosis {
  readonly exitStatus: number;
  readonly checks: {
    readonly name: string;
    readonly verdict: string;
    readonly found: string;
    readonly fix?: { readonly what: string; readonly code?: string; readonly command?: string };
  }[];
}

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let bench: Workbench;
let portal: Portal;

async function publish(options: LocalAzureOptions = {}): Promise<void> {
  bench = await Workbench.open({ ...AZURE, directory: { users: USERS, open: true }, ...options });
  portal = new Portal(bench.azure);
  await bench.publish(supportStack());
}

function environment(added: { [name: string]: string } = {}): NodeJS.ProcessEnv {
  const trust = { NODE_EXTRA_CA_CERTS: bench.azure.certificateFile };
  return { ...bench.terraform.options.environment, ...trust, ...added };
}

function lineOf(command: string, ...args: string[]): string[] {
  const out = join(bench.terraform.options.directory, "../..");
  return [FOUNDRY_AGENTS, command, "--app", "stack/Support", "--out", out, ...args];
}

/** Runs a command as a user does; `onTold` is called at its first note. */
function run(
  line: string[],
  added: { [name: string]: string } = {},
  onTold: () => void = () => undefined,
): Promise<Run> {
  return new Promise((done) => {
    const env = environment(added);
    const child = execFile(process.execPath, line, { env }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    child.stderr?.once("data", onTold);
  });
}

/** What doctor finds for a caller; its exit status must match its report. */
async function diagnose(
  credential = `local:${CALLERS.First}`,
  added: { [name: string]: string } = {},
  ...args: string[]
): Promise<Diagnosis> {
  const line = lineOf("doctor", "--credential", credential, "--json", ...args);
  const { status, stdout } = await run(line, added);
  const diagnosis = JSON.parse(stdout) as Diagnosis;
  expect(status).toBe(diagnosis.exitStatus);
  return diagnosis;
}

function failures({ checks }: Diagnosis): string[] {
  return checks.filter(({ verdict }) => verdict === "failed").map(({ name }) => name);
}

/** The command that the first failure advises. */
function commandIn({ checks }: Diagnosis): string {
  return checks.find(({ verdict }) => verdict === "failed")?.fix?.command ?? "";
}

/** Somebody's tokens in the environment; these are the claims of the one for the data plane. */
function tokens(options: { resource?: string; tenantId?: string; lifetimeSeconds?: number }) {
  const { azure } = bench;
  return {
    FOUNDRY_AGENTS_TOKEN: azure.token(CALLERS.First, options),
    FOUNDRY_AGENTS_ARM_TOKEN: azure.token(CALLERS.First, { resource: ARM }),
  };
}

describe("an application that is well", () => {
  beforeAll(() => publish());
  afterAll(() => bench.close());

  test("all passes for a caller of a stack that was just published", async () => {
    const { exitStatus, checks } = await diagnose();
    expect(exitStatus).toBe(0);
    expect(checks.filter(({ verdict }) => verdict !== "passed")).toEqual([]);
  });

  test.each([
    ["no token", {}, 10, "sign-in"],
    ["an expired token", { lifetimeSeconds: -60 }, 10, "sign-in"],
    [
      "a token of another tenant",
      { tenantId: "22222222-2222-2222-2222-222222222222" },
      11,
      "tenant",
    ],
    ["a token for another resource", { resource: ARM }, 11, "audience"],
  ])("401: %s", async (what, options, exitStatus, check) => {
    const environment = what === "no token" ? {} : tokens(options);
    const diagnosis = await diagnose("token", environment);
    expect(diagnosis.exitStatus).toBe(exitStatus);
    expect(failures(diagnosis)).toEqual([check]);
    expect(JSON.stringify(diagnosis)).not.toContain(
      tokens({}).FOUNDRY_AGENTS_ARM_TOKEN.slice(0, 20),
    );
    expect(await diagnose("token", tokens({}))).toMatchObject({ exitStatus: 0 });
  });

  test("several turns: says that the application keeps nothing, and who has to", async () => {
    const { checks } = await diagnose();
    expect(checks.find(({ name }) => name === "turns")?.found).toMatch(
      /^the application stores no conversations \(its answer shows store: false\): .+ send the history each time/,
    );
  });

  test.each([
    [429, 17],
    [500, 18],
  ])(
    "a call that is answered with %i fails with %i, and passes when it is tried again",
    async (status, exitStatus) => {
      const fault = { status, code: "Busy", message: "Not now", path: "/responses" };
      bench.azure.admin.fail(fault);
      const diagnosis = await diagnose();
      expect(diagnosis.exitStatus).toBe(exitStatus);
      expect(failures(diagnosis)).toEqual(["call"]);
      bench.azure.admin.fail(fault);
      const line = lineOf("doctor", "--credential", `local:${CALLERS.First}`, "--wait", "1m");
      const { status: ended, stdout, stderr } = await run(line);
      expect(ended).toBe(0);
      expect(stdout).toMatch(/\n\nNothing is wrong\.\n$/);
      expect(stderr).toMatch(new RegExp(`^waiting, call: ${status} .*Not now.*\n$`));
    },
  );

  test("by its URL alone it is called, and says what it takes to look further", async () => {
    const { stdout } = await run(
      lineOf("doctor", "--credential", `local:${CALLERS.First}`, "--json"),
    );
    const { application } = JSON.parse(stdout) as { application: { url: string } };
    const line = [FOUNDRY_AGENTS, "doctor", "--app", application.url, "--json"];
    const { status, stdout: printed } = await run([
      ...line,
      "--credential",
      `local:${CALLERS.First}`,
    ]);
    expect(status).toBe(0);
    const { checks } = JSON.parse(printed) as Diagnosis;
    const found = Object.fromEntries(checks.map(({ name, verdict }) => [name, verdict]));
    expect(found).toMatchObject({ address: "unknown", caller: "unknown", call: "passed" });
  });

  test("Ctrl-C ends the waiting at once", async () => {
    const line = lineOf(
      "doctor",
      "--credential",
      `local:${CALLERS.Second}`,
      "--wait",
      "5m",
      "--no-call",
    );
    const child = spawn(process.execPath, line, { env: environment() });
    await once(child.stderr, "data");
    child.kill("SIGINT");
    const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
    expect(code ?? signal).toBe("SIGINT");
  });
});

describe("an application that is not", () => {
  beforeEach(() => publish());
  afterEach(() => bench.close());

  test("403: the caller has no role, until the command that doctor prints was run", async () => {
    const second = `local:${CALLERS.Second}`;
    const diagnosis = await diagnose(second);
    expect(diagnosis.exitStatus).toBe(13);
    expect(failures(diagnosis)).toEqual(["caller"]);
    await runAz(bench.azure, commandIn(diagnosis));
    expect(await diagnose(second)).toMatchObject({ exitStatus: 0 });
  });

  test("403: the line of code that doctor prints lets the caller in", async () => {
    const third = `local:${CALLERS.Third}`;
    const diagnosis = await diagnose(third);
    expect(diagnosis.checks.find(({ name }) => name === "caller")?.fix?.code).toBe(
      `app.grants.invoke("Caller", RbacPrincipal.user("${CALLERS.Third}"))`,
    );
    await bench.publish(supportStack({ callers: ["First", "Third"] }));
    expect(await diagnose(third)).toMatchObject({ exitStatus: 0 });
  });

  test.each([
    ["404: the application is disabled", 12, "application", () => portal.act(APP, "disable")],
    ["the deployment is stopped", 14, "deployment", () => portal.act(LIVE, "stop")],
    [
      "the route still leads to a deployment that was deleted and created again",
      14,
      "route",
      async () => {
        const { deploymentType, protocols, agents } = await portal.get(LIVE);
        bench.azure.admin.remove(LIVE);
        await portal.put(LIVE, { deploymentType, protocols, agents });
      },
    ],
    [
      "tools fail after publishing: the agent's identity lost a role",
      15,
      "downstream",
      () => {
        const onStorage = bench.azure.admin.resources().filter((id) => id.startsWith(STORAGE));
        onStorage.forEach((id) => bench.azure.admin.remove(id));
      },
    ],
  ])("%s, until the command that doctor prints was run", async (_, exitStatus, check, hurt) => {
    await hurt();
    const diagnosis = await diagnose();
    expect(diagnosis.exitStatus).toBe(exitStatus);
    expect(failures(diagnosis)).toEqual([check]);
    await runAz(bench.azure, commandIn(diagnosis));
    expect(await diagnose(undefined, {}, "--wait", "10s")).toMatchObject({ exitStatus: 0 });
  });

  test("no deployments associated: nothing is deployed, until it is deployed again", async () => {
    bench.azure.admin.remove(LIVE);
    const diagnosis = await diagnose();
    expect(diagnosis.exitStatus).toBe(14);
    expect(failures(diagnosis)).toEqual(["deployment"]);
    await bench.attempt(supportStack());
    expect(await diagnose()).toMatchObject({ exitStatus: 0 });
  });

  test.each([
    ["another protocol", { protocols: [{ protocol: "Activity", version: "v1" }] }],
    ["a hosted agent", { deploymentType: "Hosted", minReplicas: 1, maxReplicas: 1 }],
  ])("400: %s does not change by waiting", async (_, change) => {
    const { deploymentType, protocols } = await portal.get(LIVE);
    bench.azure.admin.change(LIVE, change);
    const diagnosis = await diagnose(undefined, {}, "--wait", "5m");
    expect(diagnosis.exitStatus).toBe(16);
    expect(failures(diagnosis)).toEqual(["protocol"]);
    bench.azure.admin.change(LIVE, { deploymentType, protocols });
    expect(await diagnose()).toMatchObject({ exitStatus: 0 });
  });
});

test("403: a grant that does not count yet is waited for", async () => {
  const grantMs = 600_000;
  const clock = new TestClock();
  await publish({ behaviours: { grantMs }, clock });
  clock.pass(grantMs);
  const second = ["--credential", `local:${CALLERS.Second}`];
  await runAz(bench.azure, commandIn(await diagnose(second[1])));
  const waited = await run(lineOf("doctor", ...second, "--wait", "5m"), {}, () => {
    clock.pass(grantMs);
  });
  expect(waited.status).toBe(0);
  expect(waited.stderr).toMatch(/^waiting, call: 403 .+\n$/);
  expect(waited.stdout).toMatch(/\n\nNothing is wrong\.\n$/);
  await bench.close();
});

describe("wait", () => {
  beforeAll(() => publish());
  afterAll(() => bench.close());

  const caller = ["--credential", `local:${CALLERS.First}`];

  test("returns when the version answers that the stack routes to", async () => {
    await bench.attempt(supportStack({ agentVersion: "2" }));
    const { status, stdout, stderr } = await run(lineOf("wait", ...caller));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /^stack\/Support answers from version 2 of deployment Live, after \d+ s\n$/,
    );
  });

  test("waits for a version that comes, telling each change once", async () => {
    const line = lineOf("wait", ...caller, "--version", "1", "--timeout", "5m", "--json");
    let applied: Promise<unknown> | undefined;
    const { status, stdout, stderr } = await run(line, {}, () => {
      applied = bench.attempt(supportStack({ agentVersion: "1" }));
    });
    await applied;
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ agentVersion: "1", deployment: "Live" });
    expect(stderr).toMatch(/^\d+ s: routed to version 2 of deployment Live, which is/);
  });

  test("ends with 19 when it is late, and calls nobody meanwhile", async () => {
    const before = bench.azure.log.entries({ path: "/responses" }).length;
    const line = lineOf("wait", ...caller, "--version", "7", "--timeout", "1s");
    const { status, stdout, stderr } = await run(line);
    expect({ status, stdout }).toEqual({ status: 19, stdout: "" });
    expect(stderr).toMatch(
      /\nfoundry-agents: version 7 did not answer within 1 s; last seen: routed to/,
    );
    expect(bench.azure.log.entries({ path: "/responses" })).toHaveLength(before);
  });

  test("does not wait where that does not help", async () => {
    const { status, stderr } = await run(lineOf("wait", "--credential", "token"));
    expect(status).toBe(10);
    expect(stderr).toContain("FOUNDRY_AGENTS_TOKEN");
  });
});
