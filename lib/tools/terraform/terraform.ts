import { join } from "node:path";
import {
  applyArguments,
  importArguments,
  initArguments,
  outputArguments,
  planArguments,
  showArguments,
  validateArguments,
  versionArguments,
  type PlanOptions,
} from "./arguments";
import { differences } from "./differences";
import { runTerraform, type CommandOptions, type Finished } from "./command";
import { TerraformError } from "./terraform-error";

/** One resource's change in a plan. */
export interface ResourceChange {
  readonly address: string;
  /** `["no-op"]`, `["create"]`, `["update"]`, `["delete", "create"]` … */
  readonly actions: string[];
  /** Paths of the values that differ: `body.properties.tags.team`. What is known only after apply differs too. */
  readonly differences: string[];
}

/** A resource or data source as it is now. */
export interface KnownResource {
  readonly address: string;
  readonly values: { readonly [attribute: string]: unknown };
}

/** The result of `terraform plan`. */
export interface Plan {
  /** Whether there are no changes, outputs included: exit code 0 with `-detailed-exitcode`. */
  readonly empty: boolean;
  /** The planned changes, without unchanged resources and data sources. */
  readonly changes: ResourceChange[];
  /** The resources before the change, as the plan read them. */
  readonly known: KnownResource[];
  /** The output of the command, warnings included. */
  readonly text: string;
}

/** Terraform in a working directory with a configuration. */
export class Terraform {
  private readonly planFile: string;

  constructor(readonly options: CommandOptions) {
    this.planFile = join(options.directory, "kept.tfplan");
  }

  /** Links the providers; once per directory, and again when the configuration requires others. */
  async init(): Promise<void> {
    await this.succeed(initArguments());
  }

  /** The diagnostics of an offline check, as `severity: summary detail`; none when the configuration is valid. */
  async validate(): Promise<string[]> {
    const { stdout } = await this.run(validateArguments());
    const report = parse(validateArguments(), stdout) as { diagnostics: Diagnostic[] };
    return report.diagnostics.map(({ severity, summary, detail }) =>
      `${severity}: ${summary} ${detail ?? ""}`.trim(),
    );
  }

  /** Plans, and saves the plan for `apply`. */
  async plan(options: PlanOptions = {}): Promise<Plan> {
    const { empty, text } = await this.tryPlan({ ...options, out: this.planFile });
    const shown = (await this.read(showArguments(this.planFile))) as ShownPlan;
    return {
      empty,
      changes: (shown.resource_changes ?? [])
        .filter(({ mode, change }) => mode === "managed" && change.actions.join() !== "no-op")
        .map(({ address, change }) => ({
          address,
          actions: change.actions,
          differences: differences(change.before, change.after),
        })),
      known: shown.prior_state?.values?.root_module?.resources ?? [],
      text,
    };
  }

  /** What a plan prints when it has changes; empty when it has none. The plan is not saved. */
  async leftToDo(): Promise<string> {
    const { empty, text } = await this.tryPlan({});
    return empty ? "" : text;
  }

  /** Applies the plan that was saved last. */
  async apply(): Promise<string> {
    return this.succeed(applyArguments(this.planFile));
  }

  /** Brings an existing resource under management. */
  async import(address: string, id: string): Promise<void> {
    await this.succeed(importArguments(address, id));
  }

  /** The outputs in the state, by name. */
  async outputs(): Promise<{ [name: string]: unknown }> {
    const outputs = (await this.read(outputArguments())) as { [name: string]: { value: unknown } };
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  /** The addresses of all managed resources in the state. */
  async addresses(): Promise<string[]> {
    const state = (await this.read(showArguments())) as ShownState;
    return (state.values?.root_module?.resources ?? [])
      .filter(({ mode }) => mode === "managed")
      .map(({ address }) => address);
  }

  /** The version of azapi that init selected. */
  async azapiVersion(): Promise<string> {
    const report = (await this.read(versionArguments())) as {
      provider_selections: { [source: string]: string };
    };
    const selected = Object.entries(report.provider_selections);
    return selected.find(([source]) => source.endsWith("/azure/azapi"))?.[1] ?? "not selected";
  }

  /** The platform that Terraform installs providers for: `linux_amd64`. */
  async platform(): Promise<string> {
    const report = (await this.read(versionArguments())) as { platform: string };
    return report.platform;
  }

  /** Runs any command until it exits and returns how it ended. */
  run(args: string[]): Promise<Finished> {
    return runTerraform(args, this.options);
  }

  private async tryPlan(options: PlanOptions): Promise<Pick<Plan, "empty" | "text">> {
    const args = planArguments(options);
    const finished = await this.run(args);
    if (finished.exitCode !== 0 && finished.exitCode !== 2) throw failure(args, finished);
    return { empty: finished.exitCode === 0, text: finished.stdout + finished.stderr };
  }

  private async read(args: string[]): Promise<object> {
    return parse(args, await this.succeed(args));
  }

  private async succeed(args: string[]): Promise<string> {
    const finished = await this.run(args);
    if (finished.exitCode !== 0) throw failure(args, finished);
    return finished.stdout;
  }
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
}

interface ShownPlan {
  readonly resource_changes?: {
    readonly address: string;
    readonly mode: string;
    readonly change: {
      readonly actions: string[];
      readonly before?: unknown;
      readonly after?: unknown;
    };
  }[];
  readonly prior_state?: ShownState;
}

interface ShownState {
  readonly values?: {
    readonly root_module?: {
      readonly resources?: (KnownResource & { readonly mode: string })[];
    };
  };
}

/** What is started may be any program: `TERRAFORM_BINARY_NAME` names it. */
function parse(args: string[], stdout: string): object {
  const json = attempt(() => JSON.parse(stdout) as unknown);
  if (typeof json === "object" && json !== null) return json;
  throw new TerraformError(
    `terraform ${args.join(" ")} did not print JSON: is it Terraform 1.11 or later?`,
  );
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function failure(args: string[], { exitCode, stdout, stderr }: Finished): TerraformError {
  return new TerraformError(
    `terraform ${args.join(" ")} failed with exit code ${exitCode}:\n${stderr.trim() || stdout.trim()}`,
  );
}
