/** The service's words for whom an application lets in. */
export const AUTHORIZATION_SCHEMES = {
  roleBased: "Default",
  channels: "Channels",
  /** In the published schema; not seen in use. */
  organization: "OrganizationScope",
} as const;

/** The scheme that counts: a policy that is left out means by role (documented in 2025-12). */
export function schemeOf(given: string | undefined): string {
  return given ?? AUTHORIZATION_SCHEMES.roleBased;
}
