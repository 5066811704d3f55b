import { subscriptionScope } from "../../azure/resource-ids";
import { ARM_AUDIENCE } from "./sign-in/tokens";

/** What the variables refer to. */
export interface EnvironmentSettings {
  readonly url: string;
  readonly tokenUrl: string;
  readonly identityHeader: string;
  readonly tenantId: string;
  /** ARM id of any project: its subscription becomes the default one. */
  readonly projectId: string;
  readonly bundleFile: string;
}

/**
 * The variables with which azapi signs in here. `custom` is the only environment whose addresses azapi takes from
 * variables; it does not accept plain HTTP, hence the certificate.
 */
export function azapiEnvironment(settings: EnvironmentSettings): { [name: string]: string } {
  return {
    ARM_ENVIRONMENT: "custom",
    ARM_RESOURCE_MANAGER_ENDPOINT: settings.url,
    ARM_RESOURCE_MANAGER_AUDIENCE: ARM_AUDIENCE,
    ARM_ACTIVE_DIRECTORY_AUTHORITY_HOST: "https://login.microsoftonline.com",
    ARM_USE_MSI: "true",
    ARM_USE_CLI: "false",
    IDENTITY_ENDPOINT: settings.tokenUrl,
    IDENTITY_HEADER: settings.identityHeader,
    ARM_SUBSCRIPTION_ID: subscriptionScope(settings.projectId)?.split("/").at(-1) ?? "",
    ARM_TENANT_ID: settings.tenantId,
    ARM_SKIP_PROVIDER_REGISTRATION: "true",
    ARM_DISABLE_TERRAFORM_PARTNER_ID: "true",
    SSL_CERT_FILE: settings.bundleFile,
  };
}
