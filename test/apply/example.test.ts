import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalAzure, type LocalAzure } from "../../lib/tools/local";
import { azapiChoice, prepareAzapi } from "../support/azapi-source";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { Terraform } from "../../lib/tools/terraform/terraform";
import { ROOT } from "../support/root";
import { synthesizeExample } from "../support/synthesize-example";

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
  /** The environment of the first deployment, and of the second. */
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

/** It needs more than local Azure without settings: test/apply/platform-example.test.ts. */
const ELSEWHERE = ["platform-stack"];

test("every example is deployed", () => {
  expect([...EXAMPLES.map(({ name }) => name), ...ELSEWHERE].sort()).toEqual(
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
      synthesizeExample(name, directory, step);
      await terraform.init();
      await terraform.plan();
      await terraform.apply();
      expect(await terraform.leftToDo()).toBe("");
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
