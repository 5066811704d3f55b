import { existsSync } from "node:fs";
import { copyFile, chmod, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { writeMirror } from "../../lib/tools/azapi-standin/mirror";
import { mirrorPath } from "../../lib/tools/azapi-standin/mirror-path";
import { TerraformError } from "../../lib/tools/terraform/terraform-error";

/** Where the azapi provider comes from, ready for Terraform to use. */
export interface AzapiSource {
  /** What ran, for people to read: a stand-in is called one. */
  readonly description: string;
  /** The file for `TF_CLI_CONFIG_FILE`. */
  readonly cliConfigFile: string;
}

/** The value of `AZAPI_PROVIDER`; `standin` when it is not set. */
export function azapiChoice(): string {
  return process.env["AZAPI_PROVIDER"] ?? "standin";
}

/**
 * Prepares the azapi provider in `directory`: `standin` (ours, for places without the Terraform registry),
 * `registry` (the official one, downloaded by `terraform init`), or the path of an official provider binary.
 */
export async function prepareAzapi(choice: string, directory: string): Promise<AzapiSource> {
  await mkdir(directory, { recursive: true });
  if (choice === "registry") {
    return { description: "azapi from the Terraform registry", ...(await cliConfig(directory)) };
  }
  const mirror = join(directory, "mirror");
  if (choice === "standin") {
    await writeMirror(mirror);
    return { description: "a stand-in for azapi", ...(await cliConfig(directory, mirror)) };
  }
  await mirrorBinary(resolve(choice), mirror);
  return { description: `azapi from ${choice}`, ...(await cliConfig(directory, mirror)) };
}

/** Terraform takes a provider's version from its path, so the file name has to contain it. */
async function mirrorBinary(binary: string, mirror: string): Promise<void> {
  const version = /^terraform-provider-azapi_v(\d+\.\d+\.\d+)/.exec(basename(binary))?.[1];
  if (version === undefined || !existsSync(binary)) {
    throw new TerraformError(
      `${binary} is not an azapi provider: use standin, registry, or the path of a file named terraform-provider-azapi_v<version>`,
    );
  }
  const target = join(mirror, await mirrorPath(version));
  await mkdir(dirname(target), { recursive: true });
  await copyFile(binary, target);
  await chmod(target, 0o755);
}

async function cliConfig(
  directory: string,
  mirror?: string,
): Promise<Pick<AzapiSource, "cliConfigFile">> {
  const cliConfigFile = join(directory, "terraform.rc");
  const installation = mirror
    ? `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`
    : "";
  await writeFile(cliConfigFile, `disable_checkpoint = true\n${installation}`);
  return { cliConfigFile };
}
