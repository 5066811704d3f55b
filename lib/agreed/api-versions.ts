/** The versions that the service served on 2026-07-24. All of them have the same shape. */
export const SERVED_FOUNDRY_API_VERSIONS = [
  "2025-10-01-preview",
  "2026-01-15-preview",
  "2026-03-15-preview",
  "2026-05-15-preview",
];

/** The newest of them. */
export const FOUNDRY_API_VERSION = "2026-05-15-preview";

/**
 * Published and known to azapi, yet not served. Recorded 2026-07-24: "No registered resource provider found for
 * location 'southindia' and API version '2025-12-01' …", followed by the four previews that are served.
 */
export const REFUSED_FOUNDRY_API_VERSIONS = [
  "2025-12-01",
  "2026-03-01",
  "2026-05-01",
  "2026-07-01",
];

export const ROLE_ASSIGNMENT_API_VERSION = "2022-04-01";

export const ROLE_DEFINITION_API_VERSION = "2022-04-01";

/**
 * Recorded 2025-05: the service accepts its bodies, which have had the same three properties in each version since
 * 2021.
 */
export const COSMOS_API_VERSION = "2024-11-15";

/** For subscriptions. Only the refusal of a call without a token is read: it names the tenant. */
export const SUBSCRIPTION_API_VERSION = "2022-12-01";

/** For application endpoints, as in the article on calling an application (2025-12). */
export const APPLICATION_ENDPOINT_API_VERSION = "2025-11-15-preview";

/** For single agents and their endpoints. */
export const AGENT_ENDPOINT_API_VERSION = "v1";
