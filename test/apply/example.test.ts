import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startLocalAzure, type LocalAzure } from "../../lib/local";
import { azapiChoice, prepareAzapi } from "../../lib/local/terraform/azapi-source";
import { terraformEnvironment } from "../../lib/local/terraform/environment";
import { Terraform } from "../../lib/local/terraform/terraform";

const ROOT = resolve(__dirname, "..", "..");

let azure: LocalAzure;
let directory: string;

beforeEach(async () => {
  azure = await startLocalAzure();
  directory = mkdtempSync(join(tmpdir(), "example-"));
});
afterEach(async () => {
  await azure.stop();
  rmSync(directory, { recursive: true });
});

interface Example {
  readonly name: string;
  /** What the environment says at the first deploy, and at the second one. */
  readonly steps: [NodeJS.ProcessEnv, NodeJS.ProcessEnv];
  /** Who answers after each. */
  readonly serving: [object, object];
}

const EXAMPLES: Example[] = [
  {
    name: "publish-one-agent",
    steps: [{ AGENT_VERSION: "1" }, { AGENT_VERSION: "2" }],
    serving: [{ agentVersion: "1" }, { agentVersion: "2" }],
  },
  {
    name: "blue-green",
    steps: [{ LIVE: "Blue" }, { LIVE: "Green" }],
    serving: [{ deployment: "Blue" }, { deployment: "Green" }],
  },
  {
    name: "another-agent",
    steps: [{ AGENT: "support-agent" }, { AGENT: "helpdesk-agent" }],
    serving: [{ agentName: "support-agent" }, { agentName: "helpdesk-agent" }],
  },
];

/** Runs the example's program as cdktf does, in a directory of its own. */
function synthesize(example: string, step: NodeJS.ProcessEnv): void {
  const program = join(ROOT, "examples", example, "main.ts");
  execFileSync(process.execPath, [require.resolve("tsx/cli"), program], {
    cwd: directory,
    env: {
      ...process.env,
      ...step,
      CDKTF_OUTDIR: directory,
      TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
    },
  });
}

test("every example is deployed", () => {
  expect(EXAMPLES.map(({ name }) => name).sort()).toEqual(
    readdirSync(join(ROOT, "examples")).sort(),
  );
});

test.each(EXAMPLES)(
  "$name deploys to the local Azure that has no settings, and rolls",
  async ({ name, steps, serving }) => {
    const azapi = await prepareAzapi(azapiChoice(), directory);
    const terraform = new Terraform({
      directory: join(directory, "stacks", "support"),
      environment: terraformEnvironment(process.env, azapi.cliConfigFile, azure.environment()),
      timeoutSeconds: 300,
    });
    /** Who answers, and the outputs, when nothing is left to do. */
    const deploy = async (step: NodeJS.ProcessEnv) => {
      synthesize(name, step);
      await terraform.init();
      await terraform.plan();
      await terraform.apply();
      expect((await terraform.plan()).empty).toBe(true);
      const entries = azure.timeline.entries();
      return { serving: entries.at(-1)?.serving, outputs: await terraform.outputs() };
    };

    const first = await deploy(steps[0]);
    const second = await deploy(steps[1]);
    expect([first.serving, second.serving]).toMatchObject(serving);
    expect(second.outputs).toEqual(first.outputs);
    expect(azure.timeline.gaps()).toEqual([]);
  },
);
