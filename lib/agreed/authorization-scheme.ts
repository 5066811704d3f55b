/** The service's names for the ways an application admits callers. */
export const AUTHORIZATION_SCHEMES = {
  roleBased: "Default",
  channels: "Channels",
  /** In the published schema; not seen in use. */
  organization: "OrganizationScope",
} as const;

/** The scheme in effect: without a policy, callers are admitted by role (documented 2025-12). */
export function schemeOf(given: string | undefined): string {
  return given ?? AUTHORIZATION_SCHEMES.roleBased;
}
