import type { FailureCause } from "../../client/failure-cause";
import type { Fix } from "./fix";

/**
 * The result of a check. `unknown` means that something could not be read, which is not a failure; `skipped` means that
 * an earlier failure makes the check pointless.
 */
export type Verdict = "passed" | "warning" | "unknown" | "skipped" | "failed";

/** What a check found. */
export interface Finding {
  readonly verdict: Verdict;
  /** One or more sentences, without a final period. */
  readonly found: string;
  /** The cause of a failure. */
  readonly cause?: FailureCause;
  readonly fix?: Fix;
  /** The service's id of a request that it refused, for support. */
  readonly requestId?: string;
  /** Whether time alone may fix it: a new role assignment, a deployment that is starting. */
  readonly mayPass?: true;
}

export function passed(found: string): Finding {
  return { verdict: "passed", found };
}

export function warning(found: string, fix?: Fix): Finding {
  return { verdict: "warning", found, ...(fix && { fix }) };
}

export function unknown(found: string, fix?: Fix): Finding {
  return { verdict: "unknown", found, ...(fix && { fix }) };
}

export function failed(cause: FailureCause, found: string, fix: Fix): Finding {
  return { verdict: "failed", found, cause, fix };
}

/** The same failure, where waiting may help. */
export function mayPass(finding: Finding): Finding {
  return { ...finding, mayPass: true };
}
