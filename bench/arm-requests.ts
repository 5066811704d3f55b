import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalAzure } from "foundry-agents/local";
import { App, TerraformStack } from "cdktf";
import { azapiChoice, prepareAzapi } from "../test/support/azapi-source";
import { terraformEnvironment } from "../lib/tools/terraform/environment";
import { Terraform } from "../lib/tools/terraform/terraform";
import { publishThroughLibrary } from "./library";
import { recommendedTerraform } from "./recommended";

/** The number of ARM requests that publishing takes. */
export interface ArmRequests {
  /** Requests of the first apply, including its plan, without polls of operations, which depend on timing. */
  readonly apply: number;
  /** Requests of the plan that finds nothing to do. */
  readonly emptyPlan: number;
}

/** Counts the ARM requests for publishing agents, with the library and with hand-written Terraform. */
export async function countArmRequests(
  count: number,
): Promise<{ library: ArmRequests; recommended: ArmRequests }> {
  return {
    library: await countFor(libraryTerraform(count)),
    recommended: await countFor(recommendedTerraform(count)),
  };
}

/** The configuration that the library produces for published agents. */
export function libraryTerraform(count: number): object {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), "bench-")) });
  const stack = new TerraformStack(app, "bench");
  publishThroughLibrary(stack, count);
  rmSync(app.outdir, { recursive: true });
  return stack.toTerraform() as object;
}

async function countFor(configuration: object): Promise<ArmRequests> {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  const azure = await startLocalAzure();
  try {
    const azapi = await prepareAzapi(azapiChoice(), directory);
    const work = join(directory, "work");
    mkdirSync(work);
    writeFileSync(join(work, "main.tf.json"), JSON.stringify(configuration));
    const environment = terraformEnvironment(process.env, azapi.cliConfigFile, azure.environment());
    const terraform = new Terraform({ directory: work, environment, timeoutSeconds: 600 });
    const requests = () =>
      azure.log.entries().filter(({ path }) => !path.includes("/operationresults/")).length;

    await terraform.init();
    await terraform.plan();
    await terraform.apply();
    const apply = requests();
    const again = await terraform.plan();
    if (!again.empty) throw new Error(`the second plan is not empty:\n${again.text}`);
    return { apply, emptyPlan: requests() - apply };
  } finally {
    await azure.stop();
    rmSync(directory, { recursive: true });
  }
}
