import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { prepareAzapi } from "../../lib/tools/azapi-standin/azapi-source";
import { runTerraform, type Finished } from "../../lib/tools/terraform/command";
import { initArguments } from "../../lib/tools/terraform/arguments";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { attachStandin } from "../support/attached-standin";
import { makeCertificate, type Certificate } from "./certificate";

const SECONDS_PER_COMMAND = 180;

/** The part of a configuration that asks for the provider under test. */
export const AZAPI_REQUIRED = {
  terraform: { required_providers: { azapi: { source: "Azure/azapi", version: "2.12.0" } } },
};

/** Directories in which Terraform has been initialized already, each for one scenario. */
export class Workspaces {
  /** Prepares the provider and initializes once; every workspace starts as a copy of the result. */
  static async open(azapi: string): Promise<Workspaces> {
    const directory = await mkdtemp(join(tmpdir(), "replay-"));
    const { cliConfigFile } = await prepareAzapi(azapi, directory);
    const certificate = makeCertificate();
    await writeFile(join(directory, "ca.pem"), certificate.cert);

    const workspaces = new Workspaces(directory, cliConfigFile, certificate, azapi === "standin");
    const template = workspaces.at(TEMPLATE, {});
    await mkdir(template.directory);
    await template.configure(AZAPI_REQUIRED);
    const { exitCode, stderr } = await template.terraform(initArguments());
    if (exitCode !== 0) throw new Error(`terraform init ended with ${exitCode}:\n${stderr}`);
    return workspaces;
  }

  private constructor(
    private readonly directory: string,
    private readonly cliConfigFile: string,
    readonly certificate: Certificate,
    private readonly isStandin: boolean,
  ) {}

  /** Whether the waits of the provider can be scaled. */
  get scalable(): boolean {
    return this.isStandin;
  }

  /** A fresh directory for one scenario, with the environment that its commands run in. */
  async create(name: string, environment: { [name: string]: string }): Promise<Workspace> {
    const directory = await mkdtemp(join(this.directory, `${name}-`));
    const workspace = this.at(basename(directory), environment);
    await cp(join(this.directory, TEMPLATE), workspace.directory, {
      recursive: true,
      verbatimSymlinks: true,
    });
    return workspace;
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }

  private at(name: string, environment: { [name: string]: string }): Workspace {
    const trust = { SSL_CERT_FILE: join(this.directory, "ca.pem") };
    return new Workspace(
      join(this.directory, name),
      terraformEnvironment(process.env, this.cliConfigFile, { ...trust, ...environment }),
      this.isStandin,
    );
  }
}

const TEMPLATE = "template";

/** One initialized directory. */
export class Workspace {
  constructor(
    readonly directory: string,
    private readonly environment: { [name: string]: string },
    private readonly isStandin: boolean,
  ) {}

  /** Replaces the whole configuration. */
  configure(config: object): Promise<void> {
    return writeFile(join(this.directory, "main.tf.json"), JSON.stringify(config, null, 2));
  }

  /** Runs one Terraform command to its end. */
  async terraform(args: string[]): Promise<Finished> {
    const { directory, environment } = this;
    const options = { directory, timeoutSeconds: SECONDS_PER_COMMAND };
    if (!this.isStandin) return runTerraform(args, { ...options, environment });
    const provider = await attachStandin(environment);
    try {
      const attached = { ...environment, ...provider.environment };
      return await runTerraform(args, { ...options, environment: attached });
    } finally {
      provider.stop();
    }
  }
}
