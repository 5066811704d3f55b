import { FoundryAgentError } from "../../client/foundry-agent-error";
import type { Check } from "./check";
import type { Evidence } from "./evidence";
import { failed, mayPass, unknown, type Finding } from "./finding";
import { Unreadable } from "./unreadable";

/** A check and what it found. */
export interface Examined {
  readonly check: Check;
  readonly finding: Finding;
}

/** Looks at one thing after the other; what an earlier failure makes pointless is skipped. */
export async function examine(checks: Check[], evidence: Evidence): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const check of checks) {
    const blocked = examined.find(
      (before) => check.after.includes(before.check.name) && isBlocking(before.finding),
    );
    const finding: Finding =
      blocked === undefined
        ? await look(check, evidence)
        : { verdict: "skipped", found: `${blocked.check.name} comes first` };
    examined.push({ check, finding });
  }
  return examined;
}

/** The first failure: what has to be seen to first. */
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

/** That somebody may not read something is not a failure; that nobody answers is one. */
function notRead({ cause, message }: FoundryAgentError): Finding {
  if (cause !== "service" && cause !== "throttled") return unknown(`cannot be read: ${message}`);
  return mayPass(failed(cause, message, { what: "try again, or let --wait do so" }));
}
