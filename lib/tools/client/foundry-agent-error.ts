import type { FailureCause } from "./failure-cause";
import type { MissingPermission } from "./missing-permission";
import type { NoAnswer } from "./no-answer";
import { withoutTokens } from "./secrets";
import { withoutMiddle } from "./without-middle";

/** What is known about a failure besides its text. */
export interface FailureDetails {
  /** Status of the answer. @default - none: there was no answer */
  readonly status?: number | undefined;
  /** The service's id of the request, for support. @default - none was given */
  readonly requestId?: string | undefined;
  /** The service's own code for the fault, such as `ApplicationNotFound`. @default - none was given */
  readonly code?: string | undefined;
  /** Who lacks what, if the service names both. @default - it names neither */
  readonly missingPermission?: MissingPermission | undefined;
  /** What came in place of an answer. @default - the call was refused, or did not get through */
  readonly noAnswer?: NoAnswer | undefined;
}

/**
 * A call that failed. The message is one sentence that says what to do. Whatever could be a token is hidden in it, and
 * the middle of a very long one is left out.
 */
export class FoundryAgentError extends Error {
  /** Distinguishes it from other errors, even across copies of this library. */
  override readonly name = "FoundryAgentError";
  /** Status of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** The service's id of the request. */
  readonly requestId: string | undefined;
  /** The service's own code for the fault, such as `ApplicationNotFound`. */
  readonly code: string | undefined;
  /** Who lacks what, if the service names both. */
  readonly missingPermission: MissingPermission | undefined;
  /** What came in place of an answer; undefined when the call was refused or did not get through. */
  readonly noAnswer: NoAnswer | undefined;

  /** @param cause - the class of fault */
  constructor(
    message: string,
    override readonly cause: FailureCause,
    details: FailureDetails = {},
  ) {
    super(shown(message));
    this.status = details.status;
    this.requestId = details.requestId === undefined ? undefined : shown(details.requestId);
    this.code = details.code === undefined ? undefined : shown(details.code);
    this.missingPermission = details.missingPermission;
    this.noAnswer = details.noAnswer;
  }
}

/** Services and libraries repeat what they were sent. */
function shown(text: string): string {
  return withoutMiddle(withoutTokens(text));
}
