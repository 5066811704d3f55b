import { reasonOf } from "../../client/reason";
import type { CommandContext } from "../command-context";
import { textAt } from "../stacks/stack";
import { UserError } from "../user-error";

/** Prints a caller's token from a running local Azure. */
export async function printToken(
  { as, url }: { as: string; url: string },
  context: Pick<CommandContext, "print">,
): Promise<void> {
  const answer = await ask(url, as);
  const token = textAt(await answer.json().catch(() => undefined), "token");
  if (token === undefined)
    throw new UserError(`${url} does not issue tokens: is it a local Azure?`);
  context.print(token);
}

async function ask(url: string, as: string): Promise<Response> {
  try {
    return await fetch(new URL("/_local/token", url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as }),
    });
  } catch (error) {
    throw new UserError(
      `no local Azure answers at ${url} (${reasonOf(error)}): start one with foundry-agents local`,
    );
  }
}
