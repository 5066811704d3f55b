import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { AgentApplication, FoundryProject } from "../../../../lib/constructs";
import { AzapiProvider } from "../../../../lib/constructs/azapi";
import { restoreRoute } from "../../../../lib/tools/cli/commands/restore-route";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { AGENT, PROJECT_ID } from "../../../support/foundry";

// What it does with a route is tested with Terraform: test/apply/restore-route.test.ts.

const context = { print: () => undefined, environment: {} };

test("names the applications that there are", async () => {
  const outdir = mkdtempSync(join(tmpdir(), "stacks-"));
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "support");
  new AzapiProvider(stack, "azapi");
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
  new AgentApplication(stack, "Support", { project }).addDeployment("Live", AGENT);
  app.synth();

  await expect(restoreRoute("support/Live", { out: outdir }, context)).rejects.toThrow(
    new UserError("no stack creates an application at support/Live; available: support/Support"),
  );
  rmSync(outdir, { recursive: true });
});
