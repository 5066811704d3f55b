import { readFileSync, statSync } from "node:fs";

/** Larger than any state or contract, and smaller than what Node can hold in one text. */
const LARGEST = 256 * 1024 * 1024;

/**
 * The bytes of a file that somebody named; an error says why it cannot be read. Of pipes, only those that the program
 * was started with count, such as a shell's `<(…)`: another one may never get a writer, and a device never ends.
 */
export function readBytes(file: string): Buffer {
  const stats = statSync(file);
  if (stats.isDirectory()) throw new Error("it is a directory");
  if (!stats.isFile() && !(stats.isFIFO() && OPEN_ALREADY.test(file))) {
    throw new Error("it is not a regular file");
  }
  if (stats.size > LARGEST) throw new Error("it is larger than 256 MiB");
  return readFileSync(file);
}

const OPEN_ALREADY = /^\/(dev|proc\/self)\/fd\/\d+$|^\/dev\/stdin$/;
