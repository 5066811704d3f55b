import { reasonOf } from "../client/reason";
import type { CommandContext } from "./command-context";
import { readBytes } from "./read-bytes";
import { readAll } from "./read-text";
import { UserError } from "./user-error";

/** Bytes to send: `@file`, `-` for standard input, or the bytes themselves. */
export async function readData(
  data: string,
  { input }: Pick<CommandContext, "input">,
): Promise<Uint8Array> {
  if (data === "-") return readAll(input);
  if (!data.startsWith("@")) return Buffer.from(data, "utf8");
  try {
    return readBytes(data.slice(1));
  } catch (error) {
    throw new UserError(`--data ${data} cannot be read: ${reasonOf(error)}`);
  }
}
