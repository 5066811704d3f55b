import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** How often a process looks whether it still has the parent that it started with. */
const LOOK_MS = 500;

/**
 * Waits until this process is told to stop: by SIGINT or SIGTERM, or because npm, which started it for `npx` or a
 * script, is gone. npm does not pass a signal on to what it started (seen with npm 10 and 11 on Linux): without this,
 * `npx foundry-agents local &` could not be stopped by its process id. After `signal` is aborted nothing is waited for.
 */
export async function untilToldToStop(
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const told = (name: string) => once(process, name, { signal });
  const byNpm = environment["npm_command"] !== undefined;
  await Promise.race([
    told("SIGINT"),
    told("SIGTERM"),
    ...(byNpm ? [untilOrphaned(signal)] : []),
  ]).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

/** npm starts a shell, and that starts us: without npm the one or the other has another parent. */
async function untilOrphaned(signal: AbortSignal): Promise<void> {
  const startedBy = process.ppid;
  const above = parentOf(startedBy);
  while (process.ppid === startedBy && parentOf(startedBy) === above) {
    await pause(LOOK_MS, undefined, { signal, ref: false });
  }
}

/** Only Linux shows it in a file; elsewhere a killed npm is noticed when its shell ends. */
function parentOf(pid: number): string | undefined {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
