import { writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { writeMirror } from "../../azapi-standin/mirror";

/** Where Terraform gets azapi from: our stand-in for it, or the Terraform registry. */
export type AzapiSource = "standin" | "registry";

/** Writes Terraform's CLI configuration, the file for `TF_CLI_CONFIG_FILE`, into the directory. */
export async function writeCliConfig(azapi: AzapiSource, directory: string): Promise<string> {
  const file = join(directory, "terraform.rc");
  const installation = azapi === "standin" ? await mirrored(join(directory, "mirror")) : "";
  await writeFile(file, `disable_checkpoint = true\n${installation}`);
  return file;
}

/** Only azapi comes from the mirror, by its full address, which forks of Terraform expand differently; others do not. */
async function mirrored(directory: string): Promise<string> {
  const { executable } = await writeMirror(directory);
  const azapi = JSON.stringify([relative(directory, executable).split(sep).slice(0, 3).join("/")]);
  return [
    "provider_installation {",
    "  filesystem_mirror {",
    `    path    = ${JSON.stringify(directory)}`,
    `    include = ${azapi}`,
    "  }",
    `  direct {\n    exclude = ${azapi}\n  }`,
    "}\n",
  ].join("\n");
}
