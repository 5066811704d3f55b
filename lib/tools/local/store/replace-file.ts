import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Replaces a file atomically with one that has this text: a reader, even after a crash, finds the former text or the new
 * one. Only the current user may read it. What a link at this place names stays as it is: the link is replaced.
 */
export function replaceFile(file: string, text: string): void {
  // Of this process alone, so that another one that replaces the same file does not write to it.
  const temporary = `${file}.${process.pid}.new`;
  try {
    // What an earlier process with this id left, or a link that somebody placed there: "wx" follows none.
    rmSync(temporary, { force: true });
    withOpen(temporary, "wx", (descriptor) => writeAll(descriptor, Buffer.from(text)));
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  // Windows does not open folders; there the rename alone has to do.
  if (process.platform !== "win32") withOpen(dirname(file), "r", () => undefined);
}

/** Opens a path and flushes it to disk. */
function withOpen(path: string, flags: string, use: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags, 0o600);
  try {
    use(descriptor);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at += writeSync(descriptor, bytes, at));
}
