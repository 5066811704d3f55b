import { spawn, type ChildProcess, type ChildProcessByStdio } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** What a process needs to run. */
export interface ProcessOptions {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Stops the process when it is aborted. */
  readonly signal: AbortSignal;
}

/** A step that did not do what it should. The message is enough; no stack trace is needed. */
export class DemoError extends Error {}

/** Runs a Node program to its end and returns its stdout. */
export async function run(program: string[], options: ProcessOptions): Promise<string> {
  const { child, printed } = start(program, options);
  const code = await ended(child);
  if (code !== 0) throw failure(program, code, printed);
  return printed.stdout;
}

/** The result of a program that may fail. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a Node program to its end, whatever its exit status. */
export async function attempt(program: string[], options: ProcessOptions): Promise<Ended> {
  const { child, printed } = start(program, options);
  const status = await ended(child);
  if (status === null) throw failure(program, status, printed);
  return { status, ...printed };
}

/** A program that runs until it is stopped. */
export interface Server {
  /** Its first line. */
  readonly ready: string;
  /** Stops it and waits until it has ended. */
  stop(): Promise<void>;
}

/** Starts a Node program and waits for its first line; `onLine` gets every line. */
export async function startServer(
  program: string[],
  options: ProcessOptions,
  onLine: (line: string) => void = () => undefined,
): Promise<Server> {
  const { child, printed } = start(program, options);
  const ready = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      onLine(line);
      resolve(line);
    });
    ended(child).then((code) => reject(failure(program, code, printed)), reject);
  });
  return {
    ready,
    stop: async () => {
      child.kill("SIGTERM");
      await ended(child);
    },
  };
}

interface Printed {
  stdout: string;
  stderr: string;
}

function start(
  program: string[],
  options: ProcessOptions,
): { child: ChildProcessByStdio<null, Readable, Readable>; printed: Printed } {
  const child = spawn(process.execPath, program, {
    cwd: options.directory,
    env: options.environment,
    signal: options.signal,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: Printed = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (printed.stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (printed.stderr += chunk));
  // Whoever waits for the end learns of an abort there.
  child.on("error", () => undefined);
  return { child, printed };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("close", resolve));
}

function failure(program: string[], code: number | null, { stdout, stderr }: Printed): DemoError {
  const how = code === null ? "was stopped" : `ended with ${code}`;
  return new DemoError(`${program.join(" ")} ${how}\n${stderr}${stdout}`);
}
