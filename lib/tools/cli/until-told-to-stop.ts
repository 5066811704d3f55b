/** How often a process looks whether it still has the parent that it started with. */
const LOOK_MS = 500;

/**
 * Waits until this process is told to stop: by SIGINT or SIGTERM, or because npm, which started it for `npx` or a
 * script, is gone. npm does not pass a signal on to what it started (seen with npm 10 on Linux): without this,
 * `npx foundry-agents local &` could not be stopped by its process id.
 */
export function untilToldToStop(environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    const startedBy = process.ppid;
    const looking =
      environment["npm_command"] === undefined
        ? undefined
        : setInterval(() => process.ppid !== startedBy && stop(), LOOK_MS).unref();
    const stop = () => {
      clearInterval(looking);
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
