import type { Evidence } from "./evidence";
import type { Finding } from "./finding";

/** One thing that has to hold for a call to be answered. */
export interface Check {
  /** Stable: it stands in what `--json` prints. */
  readonly name: string;
  /** What it looks at. */
  readonly about: string;
  /** Names of checks whose failure makes this one pointless. */
  readonly after: string[];
  /** Looks. What cannot be read it throws, as `FoundryAgentError` or `Unreadable`. */
  run(evidence: Evidence): Promise<Finding>;
}
