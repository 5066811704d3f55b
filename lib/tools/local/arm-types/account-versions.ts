import type { Behaviours } from "../behaviours/behaviours";

/**
 * Api-versions with a published schema of accounts, projects and model deployments, since the first one with projects. Which
 * of them the service accepts is not on record.
 */
const PUBLISHED = [
  "2025-04-01-preview",
  "2025-06-01",
  "2025-07-01-preview",
  "2025-09-01",
  "2025-10-01-preview",
  "2025-12-01",
  "2026-01-15-preview",
  "2026-03-01",
  "2026-03-15-preview",
  "2026-05-01",
  "2026-05-15-preview",
  "2026-07-01",
  "2026-07-15-preview",
  "2026-09-01",
];

/** The api-versions that accounts, projects and model deployments accept. */
export function accountVersions({ apiVersions }: Pick<Behaviours, "apiVersions">): string[] {
  return [...new Set([...PUBLISHED, ...apiVersions])];
}
