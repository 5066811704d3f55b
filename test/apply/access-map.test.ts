import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { FOUNDRY_AGENTS } from "../support/built";
import { AZURE, STORAGE, supportStack } from "../support/support-stack";
import { Workbench } from "../support/workbench";

const run = promisify(execFile);

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

/** The access map as JSON, by the command as a user runs it. */
async function accessMap(...args: string[]): Promise<AccessMapJson> {
  const out = join(bench.terraform.options.directory, "../..");
  const command = [FOUNDRY_AGENTS, "access", "stack", "--out", out, "--format", "json", ...args];
  const { stdout } = await run(process.execPath, command);
  return JSON.parse(stdout) as AccessMapJson;
}

interface AccessMapJson {
  readonly applications: unknown[];
  readonly grants: {
    readonly path: string;
    readonly principal: { readonly agentOf?: string };
    readonly scope: { readonly id: string };
  }[];
}

test("what is deployed has the same map as what is synthesized", async () => {
  await bench.publish(supportStack({ callers: ["First", "Second"] }));
  const { directory, environment } = bench.terraform.options;
  const show = { cwd: directory, env: environment, maxBuffer: 10_000_000 };
  const { stdout } = await run("terraform", ["show", "-json"], show);
  const state = join(directory, "state.json");
  writeFileSync(state, stdout);

  const deployed = await accessMap("--state", state);
  expect(deployed).toEqual(await accessMap());
  const downstream = deployed.grants.filter(({ principal }) => principal.agentOf);
  expect(downstream.map(({ scope }) => scope.id)).toEqual([STORAGE]);
});
