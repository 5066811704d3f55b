import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AZAPI_SOURCE, AZAPI_VERSION } from "../../lib/agreed/azapi-release";
import { azapiChoice, prepareAzapi } from "./azapi-source";
import { initArguments } from "../../lib/tools/terraform/arguments";
import { runTerraform } from "../../lib/tools/terraform/command";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";

const SECONDS_PER_COMMAND = 180;

/** The part of a configuration that requires the provider under test. */
export const AZAPI_REQUIRED = {
  terraform: { required_providers: { azapi: { source: AZAPI_SOURCE, version: AZAPI_VERSION } } },
};

/** Where the state of a stack is stored, next to the stack; without it Terraform asks to be initialized again. */
export const LOCAL_STATE = "terraform.tfstate";

/** What Terraform was initialized for: a stack of cdktf, or a configuration without a backend. */
type Kind = "stack" | "configuration";

const CONFIGURATIONS: { [kind in Kind]: object } = {
  stack: {
    terraform: { ...AZAPI_REQUIRED.terraform, backend: { local: { path: LOCAL_STATE } } },
  },
  configuration: AZAPI_REQUIRED,
};

/**
 * Working directories in which Terraform has been initialized, made once for all tests of a run: every test starts
 * from a copy, which takes a hundredth of the time.
 */
export class InitializedTerraform {
  /** Prepares the provider under test and initializes; for Jest's global setup. */
  static async make(): Promise<InitializedTerraform> {
    const made = new InitializedTerraform(await mkdtemp(join(tmpdir(), "initialized-terraform-")));
    await prepareAzapi(azapiChoice(), made.folder);
    await Promise.all([made.initialize("stack"), made.initialize("configuration")]);
    process.env[FOLDER] = made.folder;
    return made;
  }

  /** The one that the global setup created. */
  static get(): InitializedTerraform {
    const folder = process.env[FOLDER];
    if (folder === undefined) throw new Error(`${FOLDER} is not set: Jest's global setup sets it`);
    return new InitializedTerraform(folder);
  }

  private constructor(private readonly folder: string) {}

  /** The file for `TF_CLI_CONFIG_FILE`: it names the mirror that holds the provider. */
  get cliConfigFile(): string {
    return join(this.folder, "terraform.rc");
  }

  /** Makes a working directory; `.terraform` and the lock file already exist. */
  async copyTo(directory: string, kind: Kind): Promise<void> {
    await cp(join(this.folder, kind), directory, { recursive: true, verbatimSymlinks: true });
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  private async initialize(kind: Kind): Promise<void> {
    const directory = join(this.folder, kind);
    const configuration = join(directory, "main.tf.json");
    await mkdir(directory);
    await writeFile(configuration, JSON.stringify(CONFIGURATIONS[kind]));
    const { exitCode, stderr } = await runTerraform(initArguments(), {
      directory,
      environment: terraformEnvironment(process.env, this.cliConfigFile, {}),
      timeoutSeconds: SECONDS_PER_COMMAND,
    });
    if (exitCode !== 0)
      throw new Error(`terraform init failed with exit code ${exitCode}:\n${stderr}`);
    await rm(configuration);
  }
}

const FOLDER = "INITIALIZED_TERRAFORM";
