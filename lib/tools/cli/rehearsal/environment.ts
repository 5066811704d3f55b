import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LocalAzure } from "../../local/local-azure";
import { ARM_AUDIENCE } from "../../local/sign-in/tokens";
import { CREDENTIAL_VARIABLE } from "../target/credential";

/** What would lead Terraform, azapi or a sign-in to another Azure. */
const ELSEWHERE = /^(ARM_|AZURE_|IDENTITY_|MSI_|SSL_CERT_|TF_REATTACH_PROVIDERS$|FOUNDRY_AGENTS_)/;

/** What surrounds the local Azure. */
export interface Surroundings {
  readonly cliConfigFile: string;
  /** For files. */
  readonly directory: string;
  /** Who calls agents. */
  readonly as: string | undefined;
}

/** The variables of whatever runs against a local Azure: the user's own, but for those that lead elsewhere, and ours. */
export async function rehearsalEnvironment(
  azure: LocalAzure,
  { cliConfigFile, directory, as }: Surroundings,
  inherited: NodeJS.ProcessEnv,
): Promise<{ [name: string]: string }> {
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !ELSEWHERE.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    TF_CLI_CONFIG_FILE: cliConfigFile,
    CHECKPOINT_DISABLE: "1",
    // cdktf would keep the stand-in in its user's cache, where later runs would take it for azapi.
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
    ...azure.environment(),
    NODE_EXTRA_CA_CERTS: await trusted(azure, directory, inherited["NODE_EXTRA_CA_CERTS"]),
    ...(as === undefined ? {} : callerVariables(azure, as)),
  };
}

/** Node reads one file: it has to hold what the user trusts as well. */
async function trusted(
  { certificateFile }: LocalAzure,
  directory: string,
  users: string | undefined,
): Promise<string> {
  if (!users) return certificateFile;
  const theirs = await readFile(users, "utf8").catch(() => "");
  const file = join(directory, "trusted.pem");
  await writeFile(file, `${theirs}\n${await readFile(certificateFile, "utf8")}`);
  return file;
}

/** For our own commands, and for programs that take a token from the environment. */
function callerVariables(azure: LocalAzure, as: string): { [name: string]: string } {
  return {
    [CREDENTIAL_VARIABLE]: `local:${as}`,
    FOUNDRY_AGENTS_TOKEN: azure.token(as),
    FOUNDRY_AGENTS_ARM_TOKEN: azure.token(as, { resource: ARM_AUDIENCE }),
  };
}
