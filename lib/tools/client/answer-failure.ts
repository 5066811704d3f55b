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
 * @param called - what refused it
 */
export function answerFailure(
  status: number,
  headers: Headers,
  body: string,
  resource?: string,
  called?: Called,
): FoundryAgentError {
  const fault = faultInText(body);
  const [outermost] = fault.codes;
  const place = outermost === undefined ? `${status}` : `${status} ${outermost}`;
  return failureOf(fault, place, { status, requestId: requestIdOf(headers), resource, called });
}

/** How a fault came. */
export interface FaultDetails extends FailureDetails {
  readonly status: number;
  /** What tokens for the service are for. @default - as in the public cloud */
  readonly resource?: string | undefined;
  /** @default "application" */
  readonly called?: Called | undefined;
}

/**
 * The error of a fault that somebody told.
 *
 * @param place - what the sentence begins with
 */
export function failureOf(
  fault: ToldFault,
  place: string,
  { resource = Cloud.PUBLIC.dataPlaneResource, called = "application", ...details }: FaultDetails,
): FoundryAgentError {
  const { cause, advice, code } = judge(fault, details.status);
  const missing = cause === "permission" ? missingPermission(fault.message) : undefined;
  return new FoundryAgentError(
    `${place}: ${fault.message || "no reason given"}; ${addressed(advice, missing, called).replace("{resource}", () => resource)}`,
    cause,
    { ...details, code, missingPermission: missing },
  );
}

/** What is called: applications and single agents take different roles. */
export type Called = "application" | "agent";

/** Documented: Foundry User lets its holder call applications, and Foundry Agent Consumer single agents. */
const GRANTS: { readonly [called in Called]: (to: string) => string } = {
  application: (to) => `grant it${to} with app.grants.invoke`,
  agent: (to) => `assign Foundry Agent Consumer on the agent${to || " to the caller"}`,
};

/** Names whoever lacks it, where the fault tells. */
function addressed(advice: string, missing: MissingPermission | undefined, called: Called): string {
  const to = missing === undefined ? "" : ` to the principal ${missing.principal}`;
  return advice.replace("{grant}", () => GRANTS[called](to));
}
