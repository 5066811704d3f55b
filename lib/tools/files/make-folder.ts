import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it, unless they exist. Node's own `recursive` never ends where a folder says that it
 * does not exist when something is made in it, as `/proc` does (measured with Node 20 and 22).
 *
 * @param mode - permissions of those that are made
 */
export function makeFolder(directory: string, mode = 0o777): void {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(directory);
  if (above !== directory) makeFolder(above, mode);
  try {
    mkdirSync(directory, { mode });
  } catch (error) {
    // Somebody else may make the same one; what is not a folder is told.
    const isThere = statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isThere) throw error;
  }
}
