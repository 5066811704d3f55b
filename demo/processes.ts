import { spawn, type ChildProcess } from "node:child_process";

/** What a process needs to run. */
export interface ProcessOptions {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  /**
   * Seconds after which it is stopped.
   *
   * @default - it runs until it ends
   */
  readonly timeoutSeconds?: number;
}

/** A step that did not do what it should; its message is all that a person needs. */
export class DemoError extends Error {}

/** Runs a Node program to its end and gives what it printed. */
export async function run(program: string[], options: ProcessOptions): Promise<string> {
  const child = start(program, options);
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: string) => (stdout += chunk));
  child.stderr?.on("data", (chunk: string) => (stderr += chunk));

  const code = await ended(child);
  if (code !== 0) {
    throw new DemoError(`${program.join(" ")} ended with ${code}:\n${stderr}${stdout}`);
  }
  return stdout;
}

/** Starts a Node program and waits for its first line; `stop` ends it and waits until it has ended. */
export async function startServer(
  program: string[],
  options: ProcessOptions,
): Promise<{ ready: string; stop: () => Promise<void> }> {
  const child = start(program, options);
  let stderr = "";
  child.stderr?.on("data", (chunk: string) => (stderr += chunk));

  const ready = await new Promise<string>((resolve, reject) => {
    let stdout = "";
    child.stdout?.on("data", (chunk: string) => {
      stdout += chunk;
      if (stdout.includes("\n")) resolve(stdout.slice(0, stdout.indexOf("\n")));
    });
    child.once("exit", (code) =>
      reject(new DemoError(`${program.join(" ")} ended with ${code}:\n${stderr}`)),
    );
  });
  const stop = async () => {
    const end = ended(child);
    child.kill("SIGTERM");
    await end;
  };
  return { ready, stop };
}

function start(program: string[], options: ProcessOptions): ChildProcess {
  const child = spawn(process.execPath, program, {
    cwd: options.directory,
    env: options.environment,
    ...(options.timeoutSeconds === undefined ? {} : { timeout: options.timeoutSeconds * 1000 }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}
