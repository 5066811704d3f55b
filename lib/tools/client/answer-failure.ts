import { Cloud } from "./cloud";
import { FoundryAgentError, type FailureDetails } from "./foundry-agent-error";
import { judge } from "./known-faults";
import { missingPermission, type MissingPermission } from "./missing-permission";
import { requestIdOf } from "./request-id";
import { faultInText, type ToldFault } from "./told-fault";

/**
 * The error of an answer whose status is not a success.
 *
 * @param resource - what tokens for the service are for
 */
export function answerFailure(
  status: number,
  headers: Headers,
  body: string,
  resource?: string,
): FoundryAgentError {
  const fault = faultInText(body);
  const [outermost] = fault.codes;
  const place = outermost === undefined ? `${status}` : `${status} ${outermost}`;
  return failureOf(fault, place, { status, requestId: requestIdOf(headers), resource });
}

/** How a fault came. */
export interface FaultDetails extends FailureDetails {
  readonly status: number;
  /** What tokens for the service are for. @default - as in the public cloud */
  readonly resource?: string | undefined;
}

/**
 * The error of a fault that somebody told.
 *
 * @param place - what the sentence begins with
 */
export function failureOf(
  fault: ToldFault,
  place: string,
  { resource = Cloud.PUBLIC.dataPlaneResource, ...details }: FaultDetails,
): FoundryAgentError {
  const { cause, advice, code } = judge(fault, details.status);
  const missing = cause === "permission" ? missingPermission(fault.message) : undefined;
  return new FoundryAgentError(
    `${place}: ${fault.message || "no reason given"}; ${addressed(advice, missing).replace("{resource}", () => resource)}`,
    cause,
    { ...details, code, missingPermission: missing },
  );
}

/** Names whoever lacks it, where the fault tells. */
function addressed(advice: string, missing: MissingPermission | undefined): string {
  if (missing === undefined) return advice;
  return advice.replace("give the caller ", () => `give the principal ${missing.principal} `);
}
