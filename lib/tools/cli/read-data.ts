import { readFile } from "node:fs/promises";
import type { CommandContext } from "./command-context";
import { readAll } from "./read-text";
import { UserError } from "./user-error";

/** Bytes to send: `@file`, `-` for standard input, or the bytes themselves. */
export async function readData(
  data: string,
  { input }: Pick<CommandContext, "input">,
): Promise<Uint8Array> {
  if (data === "-") return readAll(input);
  if (!data.startsWith("@")) return Buffer.from(data, "utf8");
  return readFile(data.slice(1)).catch((error: Error) => {
    throw new UserError(`--data ${data} cannot be read: ${error.message}`);
  });
}
