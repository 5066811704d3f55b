import type { FailureCause } from "../../client/failure-cause";
import type { Fix } from "./fix";

/**
 * What a check came to. `unknown` is what could not be read, which is not a failure; `skipped` is what an earlier failure
 * makes pointless.
 */
export type Verdict = "passed" | "warning" | "unknown" | "skipped" | "failed";

/** What a check found. */
export interface Finding {
  readonly verdict: Verdict;
  /** One sentence or more, without a full stop at the end. */
  readonly found: string;
  /** Of a failure, what has to be seen to. */
  readonly cause?: FailureCause;
  readonly fix?: Fix;
  /** The service's id of a request that it refused, for whoever supports it. */
  readonly requestId?: string;
  /** Whether time alone may put it right: a fresh grant, a deployment that starts. */
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
