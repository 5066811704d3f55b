import { APPLICATION_RULES } from "./application-rules";
import { GRANT_RULES } from "./grant-rules";
import type { AccessMap } from "./model";
import type { Severity } from "./severity";

/** Something in an access map that is wider than necessary, or does not do what it seems to. */
export interface Finding {
  /** Stable. */
  readonly id: string;
  readonly severity: Severity;
  /** Path of the construct that it is about. */
  readonly path: string;
  readonly what: string;
  readonly remedy: string;
}

const ORDER: Severity[] = ["error", "warning", "note"];

/** All findings, the most serious first. */
export function findingsIn(map: AccessMap): Finding[] {
  const ofGrants = map.grants.flatMap((grant) =>
    GRANT_RULES.filter((rule) => rule.isBroken(grant, map)).map(({ id, severity, ...rule }) => {
      const { path } = grant;
      return { id, severity, path, what: rule.what(grant), remedy: rule.remedy(grant) };
    }),
  );
  const ofApplications = map.applications.flatMap((application) =>
    APPLICATION_RULES.filter((rule) => rule.isBroken(application, map)).map((rule) => {
      const { id, severity, what, remedy } = rule;
      return { id, severity, path: application.path, what, remedy };
    }),
  );
  return [...ofGrants, ...ofApplications].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
}

/** Those of that severity or above. */
export function atLeast(severity: Severity, findings: Finding[]): Finding[] {
  return findings.filter((finding) => ORDER.indexOf(finding.severity) <= ORDER.indexOf(severity));
}
