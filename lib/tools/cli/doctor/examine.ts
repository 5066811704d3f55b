import { FoundryAgentError } from "../../client/foundry-agent-error";
import { lastingRemedy } from "../../client/network-failure";
import type { Check } from "./check";
import type { Evidence } from "./evidence";
import { failed, mayPass, unknown, type Finding } from "./finding";
import { Unreadable } from "./unreadable";

/** A check and what it found. */
export interface Examined {
  readonly check: Check;
  readonly finding: Finding;
}

/** Runs the checks in order; those that an earlier failure makes pointless are skipped. */
export async function examine(checks: Check[], evidence: Evidence): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const check of checks) {
    const blocked = examined.find(
      (before) => check.after.includes(before.check.name) && isBlocking(before.finding),
    );
    const finding: Finding =
      blocked === undefined
        ? await look(check, evidence)
        : { verdict: "skipped", found: `depends on ${blocked.check.name}` };
    examined.push({ check, finding });
  }
  return examined;
}

/** The first failure, which has to be fixed first. */
export function firstFailure(examined: Examined[]): Examined | undefined {
  return examined.find(({ finding }) => finding.verdict === "failed");
}

function isBlocking({ verdict }: Finding): boolean {
  return verdict === "failed" || verdict === "skipped";
}

async function look(check: Check, evidence: Evidence): Promise<Finding> {
  try {
    return await check.run(evidence);
  } catch (error) {
    if (error instanceof Unreadable) return unknown(error.message);
    if (error instanceof FoundryAgentError) return notRead(error);
    throw error;
  }
}

/** A refusal to read something is not a failure; a lack of any answer is. */
function notRead({ cause, code, message }: FoundryAgentError): Finding {
  if (!["service", "throttled", "timeout"].includes(cause))
    return unknown(`cannot be read: ${message}`);
  const what = lastingRemedy(code);
  if (what !== undefined) return failed(cause, message, { what });
  return mayPass(failed(cause, message, { what: "try again, or use --wait" }));
}
