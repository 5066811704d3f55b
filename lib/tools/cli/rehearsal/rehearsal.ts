import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalAzure } from "../../local/start";
import { DEFAULT_PORT, parsePort } from "../local-port";
import { readLocalSettings } from "../read-local-settings";
import { writeCliConfig, type AzapiSource } from "./cli-config";
import { rehearsalEnvironment } from "./environment";

/** What a rehearsal takes place in. */
export interface RehearsalOptions {
  /** Where Terraform gets azapi from. */
  readonly azapi: AzapiSource;
  /** Who calls agents: object id, or name in the directory. */
  readonly as?: string;
  /** JSON file with the settings of local Azure. */
  readonly config?: string;
  /** Folder that keeps local Azure for the next time. */
  readonly state?: string;
  /** Its port; the next one issues tokens. */
  readonly port?: string;
}

/** A local Azure, and Terraform set up for it. */
export interface Rehearsal {
  /** For whatever runs in it. */
  readonly environment: { readonly [name: string]: string };
  /** Stops everything and leaves nothing behind but the state. */
  close(): Promise<void>;
}

/** Starts a local Azure, and makes Terraform use it. */
export async function openRehearsal(
  { azapi, as, config, state, port }: RehearsalOptions,
  inherited: NodeJS.ProcessEnv,
): Promise<Rehearsal> {
  const directory = await mkdtemp(join(tmpdir(), "foundry-agents-"));
  const removeDirectory = () => rm(directory, { recursive: true, force: true });
  try {
    const cliConfigFile = await writeCliConfig(azapi, directory);
    const azure = await startLocalAzure({
      ...(config === undefined ? {} : readLocalSettings(config)),
      port: port === undefined ? usualPort(state) : parsePort(port),
      ...(state === undefined ? {} : { state }),
    });
    const environment = await rehearsalEnvironment(
      azure,
      { cliConfigFile, directory, as },
      inherited,
    );
    return {
      environment,
      close: async () => {
        await azure.stop();
        await removeDirectory();
      },
    };
  } catch (error) {
    await removeDirectory();
    throw error;
  }
}

/** What is kept has URLs that should be the same the next time; what is not can be on any port. */
function usualPort(state: string | undefined): number {
  return state === undefined ? 0 : DEFAULT_PORT;
}
