/** The api-versions under which azapi 2.12.0 embeds applications and deployments, all with the same shapes. */
export const FOUNDRY_VERSIONS = [
  "2025-10-01-preview",
  "2025-12-01",
  "2026-01-15-preview",
  "2026-03-01",
  "2026-03-15-preview",
  "2026-05-01",
  "2026-05-15-preview",
];
