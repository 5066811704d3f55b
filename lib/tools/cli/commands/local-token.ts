import { reasonOf } from "../../client/reason";
import type { CommandContext } from "../command-context";
import { textAt } from "../stacks/stack";
import { askLocally } from "../target/ask-locally";
import { UserError } from "../user-error";

/** Prints a caller's token from a running local Azure. */
export async function printToken(
  { as, url }: { as: string; url: string },
  context: Pick<CommandContext, "printToken">,
): Promise<void> {
  const answer = await ask(url, as);
  const token = textAt(await answer.json().catch(() => undefined), "token");
  if (token === undefined)
    throw new UserError(`${url} does not issue tokens: is it a local Azure?`);
  context.printToken(token);
}

async function ask(url: string, as: string): Promise<Response> {
  if (!URL.canParse(url)) throw new UserError(`--url must be a URL, got ${url}`);
  try {
    return await askLocally(new URL("/_local/token", url), { as });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `no local Azure answers at ${url} (${reasonOf(error)}): start one with foundry-agents local`,
    );
  }
}
