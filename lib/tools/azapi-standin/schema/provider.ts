import type { Attribute, Schema } from "./schema";

const TEXT: Attribute = { type: "string", optional: true };
const FLAG: Attribute = { type: "bool", optional: true };

/** `provider "azapi"` of azapi 2.12. */
export const PROVIDER_SCHEMA: Schema = {
  version: 0,
  attributes: {
    always_acquire_policy_token: FLAG,
    auxiliary_tenant_ids: { type: ["list", "string"], optional: true },
    client_certificate: TEXT,
    client_certificate_password: TEXT,
    client_certificate_path: TEXT,
    client_id: TEXT,
    client_id_file_path: TEXT,
    client_secret: TEXT,
    client_secret_file_path: TEXT,
    custom_correlation_request_id: TEXT,
    default_location: TEXT,
    default_name: TEXT,
    default_tags: { type: ["map", "string"], optional: true },
    disable_correlation_request_id: FLAG,
    disable_default_output: FLAG,
    disable_instance_discovery: FLAG,
    disable_terraform_partner_id: FLAG,
    enable_preflight: FLAG,
    endpoint: {
      nesting: "list",
      optional: true,
      attributes: {
        active_directory_authority_host: TEXT,
        resource_manager_audience: TEXT,
        resource_manager_endpoint: TEXT,
      },
    },
    environment: TEXT,
    ignore_no_op_changes: FLAG,
    maximum_busy_retry_attempts: { type: "number", optional: true },
    oidc_azure_service_connection_id: TEXT,
    oidc_request_token: TEXT,
    oidc_request_url: TEXT,
    oidc_token: TEXT,
    oidc_token_file_path: TEXT,
    partner_id: TEXT,
    preserve_resource_id_casing: FLAG,
    skip_provider_registration: FLAG,
    subscription_id: TEXT,
    tenant_id: TEXT,
    use_aks_workload_identity: FLAG,
    use_cli: FLAG,
    use_msi: FLAG,
    use_oidc: FLAG,
  },
  blocks: {},
};
