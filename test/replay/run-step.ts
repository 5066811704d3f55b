import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finished } from "../../lib/tools/terraform/command";
import type { Step } from "./cassette";
import {
  importDiagnostics,
  streamDiagnostics,
  validateDiagnostics,
  type Diagnostic,
} from "./diagnostics";
import type { JsonObject } from "./json";
import type { Workspace } from "./workspaces";

/** The outcome of a command. */
export interface Outcome {
  readonly exit: number;
  readonly diagnostics: Diagnostic[];
  /** The saved plan in Terraform's JSON form, after `plan`. */
  readonly plan: JsonObject | undefined;
  /** The text of the state file, in Terraform's own form; empty while there is no state. */
  readonly stateText: string;
}

const PLAN_FILE = "kept.tfplan";
const JSON_STREAM = ["-json", "-input=false"];

/** Runs the command of one step. */
export async function runStep(
  { command, args = [] }: Step,
  workspace: Workspace,
): Promise<Outcome> {
  const planFile = join(workspace.directory, PLAN_FILE);
  if (command === "plan") await rm(planFile, { force: true });
  const finished = await workspace.terraform(commandLine(command, args));
  return {
    exit: finished.exitCode,
    diagnostics: diagnosticsOf(command, finished),
    plan: command === "plan" && existsSync(planFile) ? await showPlan(workspace) : undefined,
    stateText: await readState(workspace),
  };
}

function commandLine(command: string, args: string[]): string[] {
  switch (command) {
    case "plan":
      return ["plan", ...JSON_STREAM, "-detailed-exitcode", `-out=${PLAN_FILE}`, ...args];
    case "apply":
    case "destroy":
      return ["apply", ...JSON_STREAM, PLAN_FILE];
    case "validate":
      return ["validate", "-json"];
    case "import":
      return ["import", "-input=false", "-no-color", ...args];
    default:
      return command.split(" ");
  }
}

function diagnosticsOf(command: string, { stdout, stderr }: Finished): Diagnostic[] {
  if (command === "validate") return validateDiagnostics(stdout);
  if (command === "import") return importDiagnostics(stderr);
  return streamDiagnostics(stdout);
}

async function showPlan(workspace: Workspace): Promise<JsonObject> {
  const { stdout } = await workspace.terraform(["show", "-json", PLAN_FILE]);
  return JSON.parse(stdout) as JsonObject;
}

async function readState({ directory }: Workspace): Promise<string> {
  const file = join(directory, "terraform.tfstate");
  return existsSync(file) ? readFile(file, "utf8") : "";
}
