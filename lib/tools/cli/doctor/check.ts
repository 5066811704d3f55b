import type { Evidence } from "./evidence";
import type { Finding } from "./finding";

/** One condition for a call to be answered. */
export interface Check {
  /** Stable, because `--json` prints it. */
  readonly name: string;
  /** What it looks at. */
  readonly about: string;
  /** Names of checks whose failure makes this one pointless. */
  readonly after: string[];
  /** Runs the check. Throws `FoundryAgentError` or `Unreadable` if something cannot be read. */
  run(evidence: Evidence): Promise<Finding>;
}
