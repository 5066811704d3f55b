import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { mirrorPath } from "./mirror-path";

/** The version of azapi that the stand-in stands in for. */
export const AZAPI_VERSION = "2.12.0";

/** A filesystem mirror that holds the stand-in. */
export interface Mirror {
  /** What to name in `filesystem_mirror { path = … }`. */
  directory: string;
  /** The provider's executable in it. */
  executable: string;
}

/**
 * Writes a filesystem mirror that holds the azapi stand-in, for any Terraform on this machine. Its
 * executable starts this very Node with this very installation of the package.
 */
export async function writeMirror(directory: string): Promise<Mirror> {
  const executable = join(directory, await mirrorPath(AZAPI_VERSION));
  await mkdir(dirname(executable), { recursive: true });
  await writeFile(executable, script());
  await chmod(executable, 0o755);
  return { directory, executable };
}

/** Beside the folder of the bundled code; for tests, which run from source, where the build puts it. */
const PACKAGE = [join(__dirname, ".."), join(__dirname, "../../../dist/foundry-agents")];

function script(): string {
  const main = require.resolve("./azapi-standin.js", { paths: PACKAGE });
  const command = [process.execPath, main].map(quoted).join(" ");
  return `#!/bin/sh\n# A stand-in for the azapi provider, by foundry-agents.\nexec ${command} "$@"\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
