import { setTimeout as pause } from "node:timers/promises";
import type { CommandContext } from "../command-context";
import { Evidence } from "../doctor/evidence";
import { parseDuration } from "../duration";
import { probeAs } from "../live/probe";
import { findTarget } from "../target/find-target";
import type { TargetArguments } from "../target/target-arguments";
import { expectedAnswer, tellWho } from "../wait/expected";
import { look } from "../wait/look";
import { waitUntilReady } from "../wait/wait-until-ready";
import { toJson } from "../to-json";

/** Arguments of `foundry-agents wait`. */
export interface WaitArguments extends TargetArguments {
  readonly version?: string;
  readonly deployment?: string;
  readonly timeout: string;
  readonly json?: true;
}

/** Returns when an application answers from the expected version. */
export async function waitForAnswer(args: WaitArguments, context: CommandContext): Promise<void> {
  const target = findTarget(args, context);
  const { version: agentVersion, deployment } = args;
  const expected = expectedAnswer({ agentVersion, deployment }, target);
  const probe = probeAs(target);
  const { who, seconds } = await waitUntilReady(
    () => look(new Evidence({ target, caller: undefined, needs: [], probe }), expected, probe),
    expected,
    {
      timeout: parseDuration("--timeout", args.timeout),
      pause,
      now: Date.now,
      onSeen: context.note,
    },
  );
  const { agentVersion: version, deployment: name } = who;
  context.print(
    args.json
      ? toJson({ version: 1, agentVersion: version, deployment: name, seconds })
      : `${target.path ?? target.address.applicationName} answers from ${tellWho(who)}, after ${seconds} s`,
  );
}
