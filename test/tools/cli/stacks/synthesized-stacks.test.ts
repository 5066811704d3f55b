import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AgentApplication, FoundryProject } from "../../../../lib/constructs";
import { AzapiProvider } from "../../../../lib/constructs/azapi";
import { readStacks } from "../../../../lib/tools/cli/stacks/synthesized-stacks";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { AGENT, PROJECT_ID } from "../../../support/foundry";

let outdir: string;
beforeEach(() => (outdir = mkdtempSync(join(tmpdir(), "stacks-"))));
afterEach(() => rmSync(outdir, { recursive: true }));

test("knows what stands where, by the paths of the constructs", () => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "support");
  new AzapiProvider(stack, "azapi");
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
  const support = new AgentApplication(stack, "Support", { project });
  support.addDeployment("Live", AGENT);
  new TerraformOutput(stack, "endpoint", { value: support.openaiBaseUrl });
  app.synth();

  const [read] = readStacks(outdir);
  expect(read?.directory).toBe(join(outdir, "stacks", "support"));
  expect(read?.id).toBe("support");
  expect(read?.blocks).toContainEqual({
    path: "support/Support/Live/Resource",
    address: "azapi_resource.Support_Live_95ECAC40",
    type: "azapi_resource",
    values: expect.objectContaining({ name: "Live" }) as unknown,
  });
  expect(read?.blocks).toContainEqual({
    path: "support/Support/Current/Resource",
    address: "data.azapi_resource.Support_Current_40DB9E2E",
    type: "azapi_resource",
    values: expect.objectContaining({
      resource_id: "${local.Support_Current_Id_C7F10500}",
    }) as unknown,
  });
  expect(read?.locals["Support_Current_Id_C7F10500"]).toBe(`${PROJECT_ID}/applications/Support`);
  expect(read?.outputs).toEqual({ endpoint: expect.stringContaining("${") as unknown });
});

test("says what to do when there are none", () => {
  expect(() => readStacks(outdir)).toThrow(UserError);
  expect(() => readStacks(outdir)).toThrow(
    /holds no synthesized stacks: run cdktf synth, or set --out to its output directory$/,
  );
  writeFileSync(join(outdir, "manifest.json"), "{");
  expect(() => readStacks(outdir)).toThrow(
    /manifest\.json cannot be read \(it is not JSON.*\): run/,
  );
});
