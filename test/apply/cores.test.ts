import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalAzure, type LocalAzure } from "../../lib/tools/local";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { Terraform } from "../../lib/tools/terraform/terraform";
import { applyAtOnce } from "../support/apply-at-once";
import { armWrites } from "../support/arm-writes";
import { FreshProject, pack } from "../support/fresh-project";
import { InitializedTerraform, LOCAL_STATE } from "../support/initialized-terraform";
import { AZURE, CALLERS, PROJECT, STORAGE } from "../support/support-stack";

type Core = "cdktf" | "cdktn";

/** Both cores and our package for each, in one project: constructs 10.7 suits both. */
const project = new FreshProject();
let packed: string;
beforeAll(async () => {
  packed = mkdtempSync(join(tmpdir(), "cores-"));
  const tarballs = ["cdktf-foundry-agents", "cdktn-foundry-agents"].map(
    (name) => pack(name, packed).tarball,
  );
  await project.install(...tarballs, "cdktf@0.21.0", "cdktn@0.24.0", "constructs@10.7.2");
  project.write("program.js", PROGRAM);
});
afterAll(() => {
  project.remove();
  rmSync(packed, { recursive: true });
});

let azure: LocalAzure;
let directory: string;
let terraform: Terraform;
beforeEach(async () => {
  azure = await startLocalAzure(AZURE);
  directory = mkdtempSync(join(tmpdir(), "core-"));
  const initialized = InitializedTerraform.get();
  const stack = join(directory, "stacks/support");
  await initialized.copyTo(stack, "stack");
  const { cliConfigFile } = initialized;
  const environment = terraformEnvironment(process.env, cliConfigFile, azure.environment());
  terraform = new Terraform({ directory: stack, environment, timeoutSeconds: 300 });
});
afterEach(async () => {
  await azure.stop();
  rmSync(directory, { recursive: true });
});

/** Synthesizes with a core; what it prints. */
function synthesize(core: Core, agentVersion: string, agents: Core = core): Promise<string> {
  return project.run(process.execPath, "program.js", core, agents, directory, agentVersion);
}

/** The writes that reached Azure. */
async function apply(options = {}): Promise<string[]> {
  const before = azure.log.entries().length;
  await applyAtOnce(terraform, options);
  return armWrites(azure.log.entries().slice(before));
}

describe.each(["cdktf", "cdktn"] as const)("with %s", (core) => {
  test("publishes, rolls to another version in place, and leaves nothing", async () => {
    expect(await synthesize(core, "1")).toBe("");
    expect(await apply()).toHaveLength(5);
    expect(await terraform.leftToDo()).toBe("");

    await synthesize(core, "2");
    expect(await apply()).toEqual(["PUT agentDeployments/Live"]);
    expect(await terraform.leftToDo()).toBe("");

    await apply({ destroy: true });
    expect(azure.admin.resources()).toEqual([]);
  });
});

test.each([
  ["cdktf", "cdktn"],
  ["cdktn", "cdktf"],
] as const)("what %s deployed is unchanged for %s", async (from, to) => {
  await synthesize(from, "1");
  await apply();
  await synthesize(to, "1");
  expect(await terraform.leftToDo()).toBe("");
});

test.each([
  ["cdktf", "cdktn"],
  ["cdktn", "cdktf"],
] as const)("a stack of %s refuses the constructs for %s in one sentence", async (core, other) => {
  const { stderr } = await synthesize(core, "1", other).then(
    () => ({ stderr: "it does not refuse" }),
    (failed: { stderr: string }) => failed,
  );
  expect(stderr).toContain(
    `[OtherCore] support: the stack belongs to ${core}, but the construct azapi comes from ${other}-foundry-agents: import it from ${core}-foundry-agents`,
  );
});

test("both write the same, but for what the core says of itself", async () => {
  const written = async (core: Core) => {
    await synthesize(core, "1");
    const file = join(directory, "stacks/support/cdk.tf.json");
    return withoutMetadata(JSON.parse(readFileSync(file, "utf8")));
  };
  expect(await written("cdktn")).toEqual(await written("cdktf"));
});

function withoutMetadata(json: unknown): unknown {
  const kept = (key: string, value: unknown) => (key === "//" ? undefined : value);
  return JSON.parse(JSON.stringify(json, kept));
}

/** The same program for both cores, with the flags of cdktn that are to become its defaults. */
const PROGRAM = `
  const [core, agents, outdir, agentVersion] = process.argv.slice(2);
  const { App, LocalBackend, TerraformOutput, TerraformStack } = require(core);
  const { AgentApplication, FoundryProject, RbacPrincipal, Role } = require(agents + "-foundry-agents");
  const { AzapiProvider } = require(agents + "-foundry-agents/azapi");

  const context = {
    canonicalAssetHashes: true,
    failOnConstructsOutsideOfStacks: true,
    validateFunctionVersions: true,
  };
  const program = new App({ outdir, context });
  const stack = new TerraformStack(program, "support");
  new LocalBackend(stack, { path: ${JSON.stringify(LOCAL_STATE)} });
  new AzapiProvider(stack, "azapi");
  const project = FoundryProject.fromProjectId(stack, "Project", ${JSON.stringify(PROJECT)});
  const app = new AgentApplication(stack, "Support", { project, displayName: "Support" });
  app.addDeployment("Live", { agentName: "support-agent", agentVersion });
  app.grants.invoke("First", RbacPrincipal.user(${JSON.stringify(CALLERS.First)}));
  app.identity.assignRole("ReadManuals", {
    role: Role.STORAGE_BLOB_DATA_READER,
    scope: ${JSON.stringify(STORAGE)},
  });
  new TerraformOutput(stack, "endpoint", { value: app.openaiBaseUrl });
  program.synth();
`;
