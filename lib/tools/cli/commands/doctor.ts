import { setTimeout as pause } from "node:timers/promises";
import type { CommandContext } from "../command-context";
import { agentNeeds } from "../doctor/agent-needs";
import { CHECKS } from "../doctor/checks";
import { Evidence, type Question } from "../doctor/evidence";
import { examine, firstFailure } from "../doctor/examine";
import { renderDiagnosisJson } from "../doctor/json";
import { examinePatiently } from "../doctor/examine-patiently";
import { renderDiagnosis } from "../doctor/report";
import { parseDuration } from "../duration";
import { EXIT_CODES } from "../exit-codes";
import { probeAs } from "../live/probe";
import { findTarget } from "../target/find-target";
import type { TargetArguments } from "../target/target-arguments";
import { UserError } from "../user-error";

/** Arguments of `foundry-agents doctor`. */
export interface DoctorArguments extends TargetArguments {
  readonly caller?: string;
  readonly needs?: string;
  readonly call: boolean;
  readonly wait?: string;
  readonly json?: true;
}

/** Explains why an application cannot be called, or why its tools fail, and what to do. */
export async function diagnose(args: DoctorArguments, context: CommandContext): Promise<void> {
  const target = findTarget(args, context);
  const question: Question = {
    target,
    caller: args.caller,
    needs: agentNeeds(target, args.needs),
    probe: args.call ? probeAs(target) : undefined,
  };
  const examined = await examinePatiently(() => examine(CHECKS, new Evidence(question)), {
    timeout: args.wait === undefined ? 0 : parseDuration("--wait", args.wait),
    pause,
    now: Date.now,
    onWaiting: (text) => context.note(`waiting, ${text}`),
  });

  const title = target.path ?? target.address.applicationName;
  const hasColor = context.isTerminal && context.environment["NO_COLOR"] === undefined;
  context.print(
    args.json
      ? renderDiagnosisJson(target, examined)
      : renderDiagnosis(`${title} at ${target.address.baseUrl}`, examined, hasColor),
  );
  const failure = firstFailure(examined);
  if (failure === undefined) return;
  const { cause = "service", found } = failure.finding;
  throw new UserError(`${failure.check.name}: ${found}`, EXIT_CODES[cause]);
}
