import { boolean, choice, integer, limitedText, list, map, object } from "./shape";
import { openChoice, optional, readOnly, required, text, type Properties } from "./shape";

/** Api-versions since the first one with Foundry projects under which azapi 2.12.0 embeds accounts. */
export const ACCOUNT_VERSIONS = [
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
];

/** The versions from the one to the other, both included. */
export function versionsFrom(first: string, last: string): string[] {
  return ACCOUNT_VERSIONS.slice(
    ACCOUNT_VERSIONS.indexOf(first),
    ACCOUNT_VERSIONS.indexOf(last) + 1,
  );
}

/** The name of an account or a project. */
export const ACCOUNT_NAME = limitedText({
  minLength: 2,
  maxLength: 64,
  pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",
});

const IDENTITY = object({
  principalId: readOnly(text),
  tenantId: readOnly(text),
  type: optional(choice("None", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned")),
  userAssignedIdentities: optional(
    map(object({ clientId: readOnly(text), principalId: readOnly(text) })),
  ),
});

const SKU = object({
  capacity: optional(integer),
  family: optional(text),
  name: required(text),
  size: optional(text),
  tier: optional(openChoice("Free", "Basic", "Standard", "Premium", "Enterprise")),
});

/** What accounts and projects have beside their properties. */
export const TRACKED: Properties = {
  etag: readOnly(text),
  identity: optional(IDENTITY),
  location: optional(text),
  tags: optional(map(text)),
};

/** What accounts have beside their properties. */
export const ACCOUNT_BESIDE: Properties = { ...TRACKED, kind: optional(text), sku: optional(SKU) };

/** What model deployments have beside their properties. */
export const MODEL_BESIDE: Properties = {
  etag: readOnly(text),
  sku: optional(SKU),
  tags: optional(map(text)),
};

const RULE = object({
  count: optional(integer),
  dynamicThrottlingEnabled: optional(boolean),
  key: optional(text),
  matchPatterns: optional(list(object({ method: optional(text), path: optional(text) }))),
  minCount: optional(integer),
  renewalPeriod: optional(integer),
});

/** Rules of throttling. */
export const RULES = list(RULE);

/** How often something may be called. */
export const RATE_LIMIT = object({
  count: optional(integer),
  renewalPeriod: optional(integer),
  rules: optional(RULES),
});

/** How far the service has gotten with an account or a project. */
export const ACCOUNT_STATE = openChoice(
  "Accepted",
  "Creating",
  "Deleting",
  "Moving",
  "Failed",
  "Succeeded",
  "Canceled",
  "ResolvingDNS",
);
