/** What to plan, and how. */
export interface PlanOptions {
  /**
   * Plan the removal of everything.
   *
   * @default false
   */
  readonly destroy?: boolean;

  /**
   * Address of a resource to replace although nothing changed.
   *
   * @default - none
   */
  readonly replace?: string;

  /**
   * File in which to save the plan.
   *
   * @default - the plan is not saved
   */
  readonly out?: string;
}

const PLAIN = ["-no-color", "-input=false"];

/** `terraform init`: links the providers that the CLI configuration names. */
export function initArguments(): string[] {
  return ["init", ...PLAIN];
}

/** `terraform validate`: the diagnostics of the provider and of Terraform itself, offline. */
export function validateArguments(): string[] {
  return ["validate", "-json"];
}

/** `terraform plan`: exit code 0 means that there are no changes, 2 that there are some. */
export function planArguments(options: PlanOptions): string[] {
  return [
    "plan",
    ...PLAIN,
    "-detailed-exitcode",
    ...(options.destroy ? ["-destroy"] : []),
    ...(options.replace === undefined ? [] : [`-replace=${options.replace}`]),
    ...(options.out === undefined ? [] : [`-out=${options.out}`]),
  ];
}

/** `terraform apply` of a saved plan. */
export function applyArguments(planFile: string): string[] {
  return ["apply", ...PLAIN, planFile];
}

/** `terraform show -json`: a saved plan, or the state when no file is given. */
export function showArguments(planFile?: string): string[] {
  return ["show", "-json", ...(planFile === undefined ? [] : [planFile])];
}

/** `terraform output -json`: the outputs in the state. */
export function outputArguments(): string[] {
  return ["output", "-json"];
}

/** `terraform import`: brings an existing resource under management without writing to it. */
export function importArguments(address: string, id: string): string[] {
  return ["import", ...PLAIN, address, id];
}

/** `terraform version -json`: of Terraform itself, and of the providers that init selected. */
export function versionArguments(): string[] {
  return ["version", "-json"];
}
