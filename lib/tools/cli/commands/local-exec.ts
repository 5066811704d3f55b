import type { CommandContext } from "../command-context";
import { ExitStatus } from "../exit-status";
import { openRehearsal, type RehearsalOptions } from "../rehearsal/rehearsal";
import { runInForeground } from "../rehearsal/run-in-foreground";

/** Arguments of `foundry-agents local exec`. */
export type LocalExecArguments = RehearsalOptions;

/** Runs a command against a local Azure of its own, which is gone afterwards. Its exit status becomes ours. */
export async function execInLocalAzure(
  [program = "", ...args]: string[],
  options: LocalExecArguments,
  { environment }: Pick<CommandContext, "environment">,
): Promise<void> {
  const rehearsal = await openRehearsal(options, environment);
  try {
    const status = await runInForeground(program, args, rehearsal.environment);
    if (status !== 0) throw new ExitStatus(status);
  } finally {
    await rehearsal.close();
  }
}
