import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { azapiChoice } from "../support/azapi-source";
import { runTerraform, type Finished } from "../../lib/tools/terraform/command";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { attachStandin, type AttachedStandin } from "../support/attached-standin";
import { InitializedTerraform } from "../support/initialized-terraform";
import { makeCertificate, type Certificate } from "./certificate";

const SECONDS_PER_COMMAND = 180;

/** Directories in which Terraform is already initialized, each for one scenario. */
export class Workspaces {
  static async open(): Promise<Workspaces> {
    const directory = await mkdtemp(join(tmpdir(), "replay-"));
    const certificate = makeCertificate();
    await writeFile(join(directory, "ca.pem"), certificate.cert);
    return new Workspaces(directory, certificate);
  }

  private readonly isStandin = azapiChoice() === "standin";

  private constructor(
    private readonly directory: string,
    readonly certificate: Certificate,
  ) {}

  /** Whether the waits of the provider can be scaled. */
  get scalable(): boolean {
    return this.isStandin;
  }

  /** A fresh directory for one scenario, with the environment that its commands run in. */
  async create(name: string, environment: { [name: string]: string }): Promise<Workspace> {
    const directory = await mkdtemp(join(this.directory, `${name}-`));
    const initialized = InitializedTerraform.get();
    await initialized.copyTo(directory, "configuration");
    const trust = { SSL_CERT_FILE: join(this.directory, "ca.pem") };
    const theirs = terraformEnvironment(process.env, initialized.cliConfigFile, {
      ...trust,
      ...environment,
    });
    return new Workspace(
      directory,
      theirs,
      this.isStandin ? await attachStandin(theirs) : undefined,
    );
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }
}

/** One initialized directory. */
export class Workspace {
  constructor(
    readonly directory: string,
    private readonly environment: { [name: string]: string },
    private readonly standin: AttachedStandin | undefined,
  ) {}

  /** Replaces the whole configuration. */
  configure(config: object): Promise<void> {
    return writeFile(join(this.directory, "main.tf.json"), JSON.stringify(config, null, 2));
  }

  /** Runs a Terraform command until it exits. */
  terraform(args: string[]): Promise<Finished> {
    return runTerraform(args, {
      directory: this.directory,
      environment: { ...this.environment, ...this.standin?.environment },
      timeoutSeconds: SECONDS_PER_COMMAND,
    });
  }

  close(): void {
    this.standin?.stop();
  }
}
