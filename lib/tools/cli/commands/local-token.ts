import type { CommandContext } from "../command-context";
import { textAt } from "../stacks/stack";
import { askRunning } from "../target/ask-running";
import { UserError } from "../user-error";

/** Prints a caller's token from a running local Azure. */
export async function printToken(
  { as, url }: { as: string; url: string },
  context: Pick<CommandContext, "printToken">,
): Promise<void> {
  const answer = await askRunning(url, "/_local/token", { as });
  const token = textAt(await answer.json().catch(() => undefined), "token");
  if (token === undefined)
    throw new UserError(`${url} does not issue tokens: is it a local Azure?`);
  context.printToken(token);
}
