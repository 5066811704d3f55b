import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startLocalAzure, type LocalAzure } from "../../lib/local";
import { azapiChoice, prepareAzapi } from "../../lib/local/terraform/azapi-source";
import { terraformEnvironment } from "../../lib/local/terraform/environment";
import { Terraform } from "../../lib/local/terraform/terraform";

const ROOT = resolve(__dirname, "..", "..");
const EXAMPLE = join(ROOT, "examples", "publish-one-agent", "main.ts");

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

/** Runs the example's program as cdktf does, in a directory of its own. */
function synthesize(agentVersion: string): void {
  execFileSync(process.execPath, [require.resolve("tsx/cli"), EXAMPLE], {
    cwd: directory,
    env: {
      ...process.env,
      AGENT_VERSION: agentVersion,
      CDKTF_OUTDIR: directory,
      TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
    },
  });
}

test("publish-one-agent deploys to the local Azure that has no settings, and rolls", async () => {
  const azapi = await prepareAzapi(azapiChoice(), directory);
  const terraform = new Terraform({
    directory: join(directory, "stacks", "support"),
    environment: terraformEnvironment(process.env, azapi.cliConfigFile, azure.environment()),
    timeoutSeconds: 300,
  });
  synthesize("1");
  await terraform.init();
  await terraform.plan();
  await terraform.apply();
  const outputs = await terraform.outputs();
  expect((await terraform.plan()).empty).toBe(true);

  synthesize("2");
  await terraform.plan();
  await terraform.apply();
  expect(await terraform.outputs()).toEqual(outputs);
  expect((await terraform.plan()).empty).toBe(true);
  expect(azure.timeline.entries().at(-1)?.serving).toMatchObject({ agentVersion: "2" });
});
