import { execFile, type ExecFileException } from "node:child_process";
import { existsSync } from "node:fs";
import { TerraformError } from "./terraform-error";

/** How a finished command ended. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command runs, and with which environment. */
export interface CommandOptions {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Seconds after which the command is stopped. */
  readonly timeoutSeconds: number;
}

/** Runs Terraform until it exits, with any exit code. */
export async function runTerraform(args: string[], options: CommandOptions): Promise<Finished> {
  const binary = binaryIn(options.environment);
  const texts = [binary, options.directory, ...args];
  if (texts.some((text) => text.includes("\0"))) {
    throw new TerraformError(
      `${JSON.stringify(texts.join(" "))} cannot be run: it holds a null character`,
    );
  }
  return new Promise((resolve, reject) => {
    execFile(
      binary,
      args,
      {
        cwd: options.directory,
        env: options.environment,
        timeout: options.timeoutSeconds * 1000,
        maxBuffer: 256 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        if (error === null) return resolve({ exitCode: 0, stdout, stderr });
        if (typeof error.code === "number") {
          return resolve({ exitCode: error.code, stdout, stderr });
        }
        reject(new TerraformError(notRun(error, { binary, args, options, stderr })));
      },
    );
  });
}

/** The `terraform` on the PATH, unless the variable that cdktf honors names another program, such as `tofu`. */
function binaryIn({ TERRAFORM_BINARY_NAME: name }: NodeJS.ProcessEnv): string {
  return name === undefined || name === "" ? DEFAULT : name;
}

const DEFAULT = "terraform";

interface Attempt {
  readonly binary: string;
  readonly args: string[];
  readonly options: CommandOptions;
  readonly stderr: string;
}

function notRun(error: ExecFileException, { binary, args, options, stderr }: Attempt): string {
  if (!existsSync(options.directory)) {
    return `${binary} cannot run in ${options.directory}, which does not exist: run cdktf synth first`;
  }
  if (error.signal) return `${binary} ${args[0]} was stopped (${error.signal}):\n${stderr}`;
  if (error.code === "ENOENT")
    return binary === DEFAULT ? NOT_ON_PATH : `${binary} was not found: ${NAMED}`;
  return `${binary} cannot be started (${error.message}): ${NAMED}`;
}

const NOT_ON_PATH =
  "terraform was not found on the PATH; install Terraform 1.11 or later and run this again, or name another program in TERRAFORM_BINARY_NAME";
const NAMED = "TERRAFORM_BINARY_NAME must name Terraform 1.11 or later, or be unset";
