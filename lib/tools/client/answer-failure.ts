import { FoundryAgentError, type FailureDetails } from "./foundry-agent-error";
import { judge } from "./known-faults";
import { missingPermission, type MissingPermission } from "./missing-permission";
import { requestIdOf } from "./request-id";
import { faultInText, type ToldFault } from "./told-fault";

/** The error of an answer whose status is not a success. */
export function answerFailure(status: number, headers: Headers, body: string): FoundryAgentError {
  const fault = faultInText(body);
  const [outermost] = fault.codes;
  const place = outermost === undefined ? `${status}` : `${status} ${outermost}`;
  return failureOf(fault, place, { status, requestId: requestIdOf(headers) });
}

/**
 * The error of a fault that somebody told.
 *
 * @param place - what the sentence begins with
 */
export function failureOf(
  fault: ToldFault,
  place: string,
  details: FailureDetails & { readonly status: number },
): FoundryAgentError {
  const { cause, advice, code } = judge(fault, details.status);
  const missing = cause === "permission" ? missingPermission(fault.message) : undefined;
  return new FoundryAgentError(
    `${place}: ${fault.message || "no reason given"}; ${addressed(advice, missing)}`,
    cause,
    { ...details, code, missingPermission: missing },
  );
}

/** Names whoever lacks it, where the fault tells. */
function addressed(advice: string, missing: MissingPermission | undefined): string {
  if (missing === undefined) return advice;
  return advice.replace("give the caller ", () => `give the principal ${missing.principal} `);
}
