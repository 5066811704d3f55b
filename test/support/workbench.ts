import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { startLocalAzure, type LocalAzure, type LocalAzureOptions } from "../../lib/tools/local";
import { azapiChoice, prepareAzapi } from "../../lib/tools/azapi-standin/azapi-source";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import type { PlanOptions } from "../../lib/tools/terraform/arguments";
import { Terraform, type Plan } from "../../lib/tools/terraform/terraform";
import { armWrites } from "./arm-writes";
import { attachStandin, type AttachedStandin } from "./attached-standin";

const AZAPI = azapiChoice();

/** Fills a stack; each step of a test gives the whole stack anew, as a user's next commit would. */
export type Build = (stack: TerraformStack) => void;

/** One stack, one working directory and one local Azure: what an end-to-end test needs. */
export class Workbench {
  static async open(options: LocalAzureOptions = {}): Promise<Workbench> {
    return Workbench.facing(await startLocalAzure(options));
  }

  /** The same for many stacks in turn: the stand-in, where it is the provider, starts once. */
  static async attached(options: LocalAzureOptions): Promise<Workbench> {
    const bench = await Workbench.open(options);
    if (AZAPI === "standin") await bench.attach();
    return bench;
  }

  private static async facing(azure: LocalAzure): Promise<Workbench> {
    const directory = mkdtempSync(join(tmpdir(), "workbench-"));
    const azapi = await prepareAzapi(AZAPI, directory);
    return new Workbench(directory, azure, azapi.cliConfigFile);
  }

  terraform: Terraform;
  private initialized = false;
  private standin: AttachedStandin | undefined;
  private readonly colleagues: Workbench[] = [];

  private constructor(
    private readonly directory: string,
    readonly azure: LocalAzure,
    cliConfigFile: string,
  ) {
    this.terraform = new Terraform({
      directory: join(directory, "stacks", "stack"),
      environment: terraformEnvironment(process.env, cliConfigFile, {
        ...azure.environment(),
        ...QUICK_CLOCK,
      }),
      timeoutSeconds: 300,
    });
  }

  /** Synthesizes and plans; the plan is kept for `apply`. */
  async plan(build: Build, options: PlanOptions = {}): Promise<Plan> {
    this.synthesize(build);
    if (!this.initialized) await this.initialize();
    return this.terraform.plan(options);
  }

  /** Publishes the stack; gives the writes that reached ARM, in order. A second plan has to be empty. */
  async publish(build: Build): Promise<string[]> {
    const writes = await this.attempt(build);
    this.synthesize(build);
    const left = await this.terraform.leftToDo();
    if (left !== "") throw new Error(`the second plan is not empty:\n${left}`);
    return writes;
  }

  /** Plans and applies without asking whether anything is left to do. */
  async attempt(build: Build, options: PlanOptions = {}): Promise<string[]> {
    await this.plan(build, options);
    const before = this.azure.log.entries().length;
    await this.terraform.apply();
    return armWrites(this.azure.log.entries().slice(before));
  }

  /** Removes everything the stack made; gives the writes in order. */
  destroy(build: Build): Promise<string[]> {
    return this.attempt(build, { destroy: true });
  }

  /** The address of the resource that the constructs' path names: `Support_Live`; empty when there is none. */
  async addressOf(path: string): Promise<string> {
    const addresses = await this.terraform.addresses();
    const named = new RegExp(`^azapi_resource\\.${path}_[0-9A-F]{8}$`);
    return addresses.find((address) => named.test(address)) ?? "";
  }

  /** The working directory of another team, facing the same local Azure; closed together with this one. */
  async colleague(): Promise<Workbench> {
    const colleague = await Workbench.facing(this.azure);
    this.colleagues.push(colleague);
    return colleague;
  }

  /** Stops local Azure and leaves nothing behind. */
  async close(): Promise<void> {
    this.standin?.stop();
    await this.azure.stop();
    for (const { directory } of [this, ...this.colleagues])
      rmSync(directory, { recursive: true, force: true });
  }

  private async attach(): Promise<void> {
    const { options } = this.terraform;
    this.standin = await attachStandin(options.environment);
    this.terraform = new Terraform({
      ...options,
      environment: { ...options.environment, ...this.standin.environment },
    });
  }

  /** Whoever chose another provider than the stand-in is told which one ran. */
  private async initialize(): Promise<void> {
    await this.terraform.init();
    this.initialized = true;
    if (AZAPI !== "standin") console.info(`azapi ${await this.terraform.azapiVersion()}: ${AZAPI}`);
  }

  private synthesize(build: Build): void {
    const app = new App({ outdir: this.directory, skipValidation: false });
    const stack = new TerraformStack(app, "stack");
    new LocalBackend(stack, { path: "terraform.tfstate" });
    build(stack);
    app.synth();
  }
}

/** A retry that azapi makes after 5 s comes after 50 ms; the order of things stays. */
const QUICK_CLOCK = { FOUNDRY_AGENTS_CLOCK_SCALE: "0.01" };
