import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { startLocalAzure, type LocalAzure, type LocalAzureOptions } from "../../lib/tools/local";
import { azapiChoice } from "./azapi-source";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import type { PlanOptions } from "../../lib/tools/terraform/arguments";
import { Terraform, type Plan } from "../../lib/tools/terraform/terraform";
import { applyAtOnce } from "./apply-at-once";
import { armWrites } from "./arm-writes";
import { attachStandin, type AttachedStandin } from "./attached-standin";
import { InitializedTerraform, LOCAL_STATE } from "./initialized-terraform";

/** Fills a stack; each step of a test declares the whole stack again, as a user's next commit would. */
export type Build = (stack: TerraformStack) => void;

/** One stack, one working directory and one local Azure: what an end-to-end test needs. */
export class Workbench {
  /** The stand-in, when it is the provider, is attached; any other provider is started by Terraform. */
  static async open(options: LocalAzureOptions = {}): Promise<Workbench> {
    const azure = await startLocalAzure(options);
    return Workbench.facing(azure, azapiChoice() === "standin");
  }

  /** The same with a provider that Terraform starts as a separate process, several times per command. */
  static async withProcesses(options: LocalAzureOptions = {}): Promise<Workbench> {
    return Workbench.facing(await startLocalAzure(options), false);
  }

  private static async facing(azure: LocalAzure, attaches: boolean): Promise<Workbench> {
    const directory = mkdtempSync(join(tmpdir(), "workbench-"));
    const stack = join(directory, "stacks", "stack");
    const initialized = InitializedTerraform.get();
    await initialized.copyTo(stack, "stack");
    const environment = terraformEnvironment(process.env, initialized.cliConfigFile, {
      ...azure.environment(),
      ...QUICK_CLOCK,
    });
    const standin = attaches ? await attachStandin(environment) : undefined;
    const terraform = new Terraform({
      directory: stack,
      environment: { ...environment, ...standin?.environment },
      timeoutSeconds: 300,
    });
    return new Workbench(directory, azure, terraform, standin);
  }

  private readonly colleagues: Workbench[] = [];

  private constructor(
    private readonly directory: string,
    readonly azure: LocalAzure,
    readonly terraform: Terraform,
    private readonly standin: AttachedStandin | undefined,
  ) {}

  /** Synthesizes and plans. */
  async plan(build: Build, options: PlanOptions = {}): Promise<Plan> {
    this.synthesize(build);
    return this.terraform.plan(options);
  }

  /** Publishes the stack; returns the writes that reached ARM, in order. A second plan must be empty. */
  async publish(build: Build): Promise<string[]> {
    const writes = await this.attempt(build);
    this.synthesize(build);
    const left = await this.terraform.leftToDo();
    if (left !== "") throw new Error(`the second plan is not empty:\n${left}`);
    return writes;
  }

  /** Applies in one command, without checking that no changes are left. */
  async attempt(build: Build, options: PlanOptions = {}): Promise<string[]> {
    this.synthesize(build);
    const before = this.azure.log.entries().length;
    await applyAtOnce(this.terraform, options);
    return armWrites(this.azure.log.entries().slice(before));
  }

  /** Removes everything the stack created; returns the writes in order. */
  destroy(build: Build): Promise<string[]> {
    return this.attempt(build, { destroy: true });
  }

  /** The address of the resource with this construct path: `Support_Live`; empty when there is none. */
  async addressOf(path: string): Promise<string> {
    const addresses = await this.terraform.addresses();
    const named = new RegExp(`^azapi_resource\\.${path}_[0-9A-F]{8}$`);
    return addresses.find((address) => named.test(address)) ?? "";
  }

  /** The working directory of another team, against the same local Azure; closed together with this one. */
  async colleague(): Promise<Workbench> {
    const colleague = await Workbench.facing(this.azure, this.standin !== undefined);
    this.colleagues.push(colleague);
    return colleague;
  }

  /** Stops local Azure and leaves nothing behind. */
  async close(): Promise<void> {
    await this.azure.stop();
    for (const { directory, standin } of [this, ...this.colleagues]) {
      standin?.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  }

  private synthesize(build: Build): void {
    const app = new App({ outdir: this.directory, skipValidation: false });
    const stack = new TerraformStack(app, "stack");
    new LocalBackend(stack, { path: LOCAL_STATE });
    build(stack);
    app.synth();
  }
}

/** A retry that azapi makes after 5 s comes after 50 ms; the order of events stays. */
const QUICK_CLOCK = { FOUNDRY_AGENTS_CLOCK_SCALE: "0.01" };
