import { existsSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AZAPI_VERSION } from "../../agreed/azapi-release";
import { makeFolder } from "../files/make-folder";
import { mirrorPath } from "./mirror-path";

/** A filesystem mirror that holds the stand-in. */
export interface Mirror {
  /** The path for `filesystem_mirror { path = … }`. */
  directory: string;
  /** The provider's executable inside it. */
  executable: string;
}

/**
 * Writes a filesystem mirror that holds the azapi stand-in, for any Terraform on this machine. Its
 * executable starts this very Node with this very installation of the package.
 */
export async function writeMirror(
  directory: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Mirror> {
  const executable = join(directory, await mirrorPath(AZAPI_VERSION, environment));
  makeFolder(dirname(executable));
  await writeFile(executable, script());
  await chmod(executable, 0o755);
  return { directory, executable };
}

/** The program that Terraform starts, above the bundled code; when run from source, as in tests, the built one. */
const INSTALLED = join(__dirname, "../azapi-standin.js");
const BUILT = join(__dirname, "../../../dist/foundry-agents/azapi-standin.js");

function script(): string {
  const main = existsSync(INSTALLED) ? INSTALLED : BUILT;
  const command = [process.execPath, main].map(quoted).join(" ");
  return `#!/bin/sh\n# A stand-in for the azapi provider, by foundry-agents.\nexec ${command} "$@"\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
