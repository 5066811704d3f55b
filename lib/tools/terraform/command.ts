import { execFile } from "node:child_process";
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

/** Runs the `terraform` on the PATH until it exits, with any exit code. */
export function runTerraform(args: string[], options: CommandOptions): Promise<Finished> {
  return new Promise((resolve, reject) => {
    execFile(
      "terraform",
      args,
      {
        cwd: options.directory,
        env: options.environment,
        timeout: options.timeoutSeconds * 1000,
        maxBuffer: 256 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        if (error === null) return resolve({ exitCode: 0, stdout, stderr });
        if (error.code === "ENOENT") return reject(new TerraformError(MISSING));
        if (typeof error.code === "number")
          return resolve({ exitCode: error.code, stdout, stderr });
        reject(
          new TerraformError(`terraform ${args[0]} was stopped (${error.signal}):\n${stderr}`),
        );
      },
    );
  });
}

const MISSING =
  "terraform was not found on the PATH; install Terraform 1.11 or later and run this again";
