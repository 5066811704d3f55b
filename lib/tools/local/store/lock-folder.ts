import { readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalAzureError } from "../core/local-azure-error";

/** Folders that this process holds: in a container the next process can have the same id as one that was killed. */
const held = new Set<string>();

/** Reserves a folder for this process until the returned function is called. */
export function lockFolder(directory: string): () => void {
  const folder = realpathSync(directory);
  const file = join(folder, "lock");
  if (!claim(file)) {
    const owner = ownerOf(file);
    const isHeld = owner === process.pid ? held.has(folder) : isAlive(owner);
    if (isHeld) throw inUse(directory, owner, file);
    release(file);
    if (!claim(file)) throw inUse(directory, ownerOf(file), file);
  }
  held.add(folder);
  let isOurs = true;
  return () => {
    if (!isOurs) return;
    isOurs = false;
    held.delete(folder);
    release(file);
  };
}

/** Writes the lock; false when there already is one. */
function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new LocalAzureError(`the folder of ${file} cannot be used: ${String(error)}`);
  }
}

function release(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    throw new LocalAzureError(`the lock ${file} cannot be deleted: ${String(error)}`);
  }
}

/** The id of the process that wrote the lock. */
function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

/** Whether a process runs, including another user's. */
function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** After a crash another program can have the id of the process that wrote the lock: only a person can tell. */
function inUse(directory: string, owner: number, file: string): LocalAzureError {
  return new LocalAzureError(
    `the folder ${directory} is used by another local Azure (process ${owner}): stop it, or choose another folder; if process ${owner} is another program, delete ${file}`,
  );
}
