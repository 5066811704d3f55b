import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AZAPI_SOURCE } from "../../agreed/azapi-release";
import { runTerraform } from "../terraform/command";
import { terraformEnvironment } from "../terraform/environment";
import { Terraform } from "../terraform/terraform";
import { TerraformError } from "../terraform/terraform-error";

/**
 * Where a filesystem mirror holds the azapi executable. Terraform itself is asked for the provider's full address and
 * this machine's platform: forks of Terraform expand the short source `Azure/azapi` to another address.
 */
export async function mirrorPath(
  version: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "mirror-path-"));
  try {
    const cliConfig = join(directory, "terraform.rc");
    await writeFile(cliConfig, "disable_checkpoint = true\n");
    await writeFile(join(directory, "main.tf.json"), JSON.stringify(CONFIGURATION));
    const options = {
      directory,
      environment: terraformEnvironment(environment, cliConfig, {}),
      timeoutSeconds: 60,
    };
    const { stdout: providers, stderr } = await runTerraform(["providers"], options);
    const address = /provider\[([^\]]+)\]/.exec(providers)?.[1];
    if (address === undefined)
      throw new TerraformError(`terraform providers did not list azapi: ${providers}${stderr}`);
    const platform = await new Terraform(options).platform();
    return join(address, version, platform, `terraform-provider-azapi_v${version}`);
  } finally {
    await rm(directory, { recursive: true });
  }
}

const CONFIGURATION = { terraform: { required_providers: { azapi: { source: AZAPI_SOURCE } } } };
