import type { FailureCause } from "../../client/failure-cause";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import { caller } from "../doctor/checks/caller";
import type { Evidence } from "../doctor/evidence";
import { Unreadable } from "../doctor/unreadable";
import { isRunning, routedDeployment, type LiveDeployment } from "../live/live-deployments";
import type { Probe } from "../live/probe";
import { isExpected, tellWho, type Expected } from "./expected";

/** What an application was seen to do. */
export interface Sighting {
  /** Whether the expected version answered. */
  readonly isReady: boolean;
  /** What was seen, for people. */
  readonly seen: string;
  /** Who answered, as far as known. */
  readonly who: Expected;
  /** The refusal, where Azure Resource Manager shows no role that could still take effect. */
  readonly lacksRole?: FoundryAgentError;
}

/** Waiting does not help with these. */
const FINAL: FailureCause[] = [
  "request",
  "sign-in",
  "audience",
  "protocol",
  "consent",
  "network-rule",
];

/**
 * Looks once. If Azure Resource Manager shows that another version is routed, or that it is not running, nothing is
 * called. An answer from local Azure names who gave it; the service's answers are not known to.
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
    return notYet(error, evidence);
  }
}

/** What is routed; undefined if Azure Resource Manager cannot be read. */
async function seenInArm(evidence: Evidence, expected: Expected): Promise<Sighting | undefined> {
  try {
    const application = await evidence.application();
    const deployments = await evidence.deployments();
    const missing = missingDeployment(expected, deployments);
    if (missing !== undefined) return { isReady: false, seen: missing, who: {} };
    const routed = routedDeployment(application, deployments);
    if (routed === undefined) return undefined;
    const { name: deployment, agentVersion, state, provisioningState } = routed;
    const who = { agentVersion, deployment };
    const seen = `routed to ${tellWho(who)}, which is ${provisioningState} and ${state}`;
    return { isReady: isRunning(routed) && isExpected(expected, who), seen, who };
  } catch (error) {
    if (error instanceof FoundryAgentError && error.status === 404) return MISSING;
    if (error instanceof FoundryAgentError || error instanceof Unreadable) return undefined;
    throw error;
  }
}

function missingDeployment({ deployment }: Expected, all: LiveDeployment[]): string | undefined {
  const names = all.map(({ name }) => name);
  if (deployment === undefined || names.includes(deployment)) return undefined;
  return `there is no deployment ${deployment}${names.length > 0 ? `, but ${names.join(", ")}` : ""}`;
}

const MISSING: Sighting = { isReady: false, seen: "the application does not exist yet", who: {} };

async function notYet(error: unknown, evidence: Evidence): Promise<Sighting> {
  if (!(error instanceof FoundryAgentError) || FINAL.includes(error.cause)) throw error;
  const sighting = { isReady: false, seen: error.message, who: {} };
  const isMissing = error.cause === "permission" && (await hasNoRole(evidence));
  return isMissing ? { ...sighting, lacksRole: error } : sighting;
}

/** A grant that is still propagating is listed already, so a caller without any cannot expect one. */
async function hasNoRole(evidence: Evidence): Promise<boolean> {
  try {
    return (await caller.run(evidence)).verdict === "failed";
  } catch (error) {
    if (error instanceof FoundryAgentError || error instanceof Unreadable) return false;
    throw error;
  }
}

function isDemanding({ agentVersion, deployment }: Expected): boolean {
  return agentVersion !== undefined || deployment !== undefined;
}

function cannotTell(): FoundryAgentError {
  return new FoundryAgentError(
    "it answers, but neither the answer nor Azure Resource Manager shows which version that is: pass the ARM id as --app, and a credential that may read it",
    "request",
  );
}
