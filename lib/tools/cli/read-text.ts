import type { CommandContext } from "./command-context";
import { UserError } from "./user-error";

/** A text from the command line, otherwise standard input. */
export async function readText(
  text: string | undefined,
  { input, isTerminal }: Pick<CommandContext, "input" | "isTerminal">,
): Promise<string> {
  if (text === undefined && isTerminal) {
    throw new UserError("there is no text to send: pass one, or pipe it in");
  }
  const given = text ?? (await readAll(input)).toString("utf8");
  if (given.trim() !== "") return given;
  throw new UserError("the text to send is empty");
}

/** All of standard input. */
export async function readAll(input: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
