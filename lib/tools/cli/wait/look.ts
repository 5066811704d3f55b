import type { FailureCause } from "../../client/failure-cause";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import type { Evidence } from "../doctor/evidence";
import { Unreadable } from "../doctor/unreadable";
import { isRunning, routedDeployment } from "../live/live-deployments";
import type { Probe } from "../live/probe";
import { isExpected, tellWho, type Expected } from "./expected";

/** What an application was seen to do. */
export interface Sighting {
  /** Whether who is expected answered. */
  readonly isReady: boolean;
  /** What was seen, for people. */
  readonly seen: string;
  /** Who answered, as far as that is known. */
  readonly who: Expected;
}

/** No waiting helps against these. */
const FINAL: FailureCause[] = ["request", "sign-in", "audience", "protocol"];

/**
 * Looks once. Where Azure Resource Manager tells that another version is routed, or that it does not run, nothing is
 * called. An answer of local Azure tells who gave it; one of the service is not known to.
 */
export async function look(
  evidence: Evidence,
  expected: Expected,
  probe: Probe,
): Promise<Sighting> {
  const routed = await seenInArm(evidence, expected);
  if (routed !== undefined && !routed.isReady) return routed;
  try {
    const answer = await evidence.answer(probe);
    const isTold = answer.agentVersion !== undefined;
    const who = isTold ? answer : (routed?.who ?? {});
    if (!isTold && routed === undefined && isDemanding(expected)) throw cannotTell();
    return { isReady: isExpected(expected, who), seen: `${tellWho(who)} answers`, who };
  } catch (error) {
    return notYet(error);
  }
}

/** What is routed; undefined when Azure Resource Manager cannot be asked. */
async function seenInArm(evidence: Evidence, expected: Expected): Promise<Sighting | undefined> {
  try {
    const application = await evidence.application();
    const routed = routedDeployment(application, await evidence.deployments());
    if (routed === undefined) return undefined;
    const { name: deployment, agentVersion, state, provisioningState } = routed;
    const who = { agentVersion, deployment };
    const seen = `routed to ${tellWho(who)}, which says ${provisioningState} and ${state}`;
    return { isReady: isRunning(routed) && isExpected(expected, who), seen, who };
  } catch (error) {
    if (error instanceof FoundryAgentError && error.status === 404) return MISSING;
    if (error instanceof FoundryAgentError || error instanceof Unreadable) return undefined;
    throw error;
  }
}

const MISSING: Sighting = { isReady: false, seen: "there is no application yet", who: {} };

function notYet(error: unknown): Sighting {
  if (!(error instanceof FoundryAgentError) || FINAL.includes(error.cause)) throw error;
  return { isReady: false, seen: error.message, who: {} };
}

function isDemanding({ agentVersion, deployment }: Expected): boolean {
  return agentVersion !== undefined || deployment !== undefined;
}

function cannotTell(): FoundryAgentError {
  return new FoundryAgentError(
    "it answers, and neither the answer nor Azure Resource Manager tells which version that is: give the ARM id with --app, and a credential that may read it",
    "request",
  );
}
