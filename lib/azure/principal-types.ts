/** Who can be given a role, as in the published schema of role assignments, 2022-04-01 in the state of azapi 2.12. */
export const PRINCIPAL_TYPES = [
  "User",
  "Group",
  "ServicePrincipal",
  "ForeignGroup",
  "Device",
  "AgentUser",
  "AgentServicePrincipal",
] as const;
