import type { CommandContext } from "../command-context";
import { askRunning } from "../target/ask-running";
import { UserError } from "../user-error";

/** Stops a running local Azure, whoever started it. */
export async function stopLocalAzure(
  { url }: { url: string },
  { print }: Pick<CommandContext, "print">,
): Promise<void> {
  const answer = await askRunning(url, "/_local/stop", {});
  if (!answer.ok) throw new UserError(`${url} does not stop: is it a local Azure?`);
  print(`The local Azure at ${url} stops.`);
}
