import { checkOneOf, refuse } from "./checks";
import type { Diagnostic } from "../protocol/diagnostic";
import type { ValueMap } from "../values/value";

/** Arguments that azapi supports and the stand-in does not. */
const NOT_EMULATED = [
  "always_acquire_policy_token",
  "auxiliary_tenant_ids",
  "client_certificate",
  "client_certificate_password",
  "client_certificate_path",
  "client_id",
  "client_id_file_path",
  "client_secret",
  "client_secret_file_path",
  "custom_correlation_request_id",
  "enable_preflight",
  "maximum_busy_retry_attempts",
  "oidc_azure_service_connection_id",
  "oidc_request_token",
  "oidc_request_url",
  "oidc_token",
  "oidc_token_file_path",
  "use_aks_workload_identity",
  "use_oidc",
];

/** Checks the arguments of `provider "azapi"`. */
export function validateProvider(config: ValueMap): Diagnostic[] {
  const lowerCased = typeof config.environment === "string" ? config.environment.toLowerCase() : "";
  const known = ["public", "usgovernment", "china", "custom"];
  return [
    ...(known.includes(lowerCased) ? [] : checkOneOf(config, "environment", known)),
    ...refuse(config, NOT_EMULATED),
  ];
}
