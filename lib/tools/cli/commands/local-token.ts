import type { CommandContext } from "../command-context";
import { askRunning } from "../target/ask-running";
import { readLocalToken } from "../target/local-token";
import { UserError } from "../user-error";

/** Prints a caller's token from a running local Azure. */
export async function printToken(
  { as, url }: { as: string; url: string },
  context: Pick<CommandContext, "printToken">,
): Promise<void> {
  if (as === "")
    throw new UserError("--as is empty: name somebody in the directory, as in --as alice");
  const answer = await askRunning(url, "/_local/token", { as });
  const { token, reason } = await readLocalToken(answer);
  if (token === undefined)
    throw new UserError(reason ?? `${url} does not issue tokens: is it a local Azure?`);
  context.printToken(token);
}
