import { spawn } from "node:child_process";
import { constants } from "node:os";
import { UserError } from "../user-error";

/** Of a terminal: Ctrl-C reaches the command itself, since it is in the same group of processes. */
const FROM_TERMINAL = ["SIGINT", "SIGQUIT"] as const;

/** Of whoever started us, who knows only our process id. */
const PASSED_ON = ["SIGTERM", "SIGHUP"] as const;

/**
 * Runs a program with this process's input and output, and returns its exit status, as a shell does: 128 and more after
 * a signal. Signals end the program, and not this process before it.
 */
export async function runInForeground(
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(program, args, { env: environment, stdio: "inherit" });
  const wait = () => undefined;
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of FROM_TERMINAL) process.on(signal, wait);
  for (const signal of PASSED_ON) process.on(signal, passOn);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) => reject(notStarted(program, error)));
      child.once("close", (code, signal) => {
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
  } finally {
    for (const signal of FROM_TERMINAL) process.off(signal, wait);
    for (const signal of PASSED_ON) process.off(signal, passOn);
  }
}

function notStarted(program: string, { code, message }: NodeJS.ErrnoException): UserError {
  return new UserError(
    code === "ENOENT"
      ? `the command ${program} was not found: a program of a package needs npx in front of it`
      : `the command ${program} did not start: ${message}`,
  );
}
