import type { Endpoint } from "./endpoint";

/** Settings of the azapi provider. Most are better left to environment variables where the stack is deployed. */
export interface AzapiProviderProps {
  /**
   * Name of this configuration, if a stack has several. Resources choose one with `provider`.
   *
   * @default - none: the configuration that resources use by default
   */
  readonly alias?: string;

  /**
   * Version constraint on azapi. Releases before 2.12 lack arguments of these classes, so a constraint that allows only
   * others throws `InvalidAzapiProvider`; one that allows others too is warned of with `WideAzapiVersion`.
   *
   * @default ~> 2.12
   */
  readonly version?: string;

  /**
   * Id of the subscription for resources that do not name one.
   *
   * @default - `ARM_SUBSCRIPTION_ID`, or the subscription of the signed-in Azure CLI
   */
  readonly subscriptionId?: string;

  /**
   * Id of the Entra tenant to sign in to.
   *
   * @default - `ARM_TENANT_ID`, or the tenant of the signed-in Azure CLI
   */
  readonly tenantId?: string;

  /**
   * Ids of further tenants that requests are authorized for.
   *
   * @default - `ARM_AUXILIARY_TENANT_IDS`, or none
   */
  readonly auxiliaryTenantIds?: string[];

  /**
   * The Azure cloud: `public`, `usgovernment`, `china` or `custom`.
   *
   * @default - `ARM_ENVIRONMENT`, or public
   */
  readonly environment?: string;

  /**
   * Addresses that differ from those of `environment`.
   *
   * @default - `ARM_RESOURCE_MANAGER_ENDPOINT` and the like, or those of `environment`
   */
  readonly endpoint?: Endpoint;

  /**
   * Client id of the application or user-assigned identity to sign in as.
   *
   * @default - `ARM_CLIENT_ID`
   */
  readonly clientId?: string;

  /**
   * Path of a file with the client id.
   *
   * @default - `ARM_CLIENT_ID_FILE_PATH`
   */
  readonly clientIdFilePath?: string;

  /**
   * The application's secret. It would be in the synthesized JSON: prefer the environment variable.
   *
   * @default - `ARM_CLIENT_SECRET`
   */
  readonly clientSecret?: string;

  /**
   * Path of a file with the client secret.
   *
   * @default - `ARM_CLIENT_SECRET_FILE_PATH`
   */
  readonly clientSecretFilePath?: string;

  /**
   * The application's certificate, PKCS #12 in base64. It would be in the synthesized JSON: prefer the environment
   * variable.
   *
   * @default - `ARM_CLIENT_CERTIFICATE`
   */
  readonly clientCertificate?: string;

  /**
   * Path of a file with the certificate, PKCS #12.
   *
   * @default - `ARM_CLIENT_CERTIFICATE_PATH`
   */
  readonly clientCertificatePath?: string;

  /**
   * Password of the certificate. It would be in the synthesized JSON: prefer the environment variable.
   *
   * @default - `ARM_CLIENT_CERTIFICATE_PASSWORD`
   */
  readonly clientCertificatePassword?: string;

  /**
   * Whether to sign in with the Azure CLI.
   *
   * @default - `ARM_USE_CLI`, or true
   */
  readonly useCli?: boolean;

  /**
   * Whether to sign in with a managed identity.
   *
   * @default - `ARM_USE_MSI`, or false
   */
  readonly useMsi?: boolean;

  /**
   * Whether to sign in with a token from a trusted issuer (OpenID Connect), such as a pipeline.
   *
   * @default - `ARM_USE_OIDC`, or false
   */
  readonly useOidc?: boolean;

  /**
   * Whether to sign in with the workload identity of a Kubernetes pod.
   *
   * @default - `ARM_USE_AKS_WORKLOAD_IDENTITY`, or false
   */
  readonly useAksWorkloadIdentity?: boolean;

  /**
   * The token for `useOidc`. It would be in the synthesized JSON: prefer the environment variable.
   *
   * @default - `ARM_OIDC_TOKEN`
   */
  readonly oidcToken?: string;

  /**
   * Path of a file with the token for `useOidc`.
   *
   * @default - `ARM_OIDC_TOKEN_FILE_PATH`
   */
  readonly oidcTokenFilePath?: string;

  /**
   * URL from which a pipeline requests its token.
   *
   * @default - `ARM_OIDC_REQUEST_URL`, or what GitHub and Azure Pipelines set
   */
  readonly oidcRequestUrl?: string;

  /**
   * Token with which a pipeline requests its token. It would be in the synthesized JSON: prefer the environment
   * variable.
   *
   * @default - `ARM_OIDC_REQUEST_TOKEN`, or what GitHub and Azure Pipelines set
   */
  readonly oidcRequestToken?: string;

  /**
   * Id of the service connection in Azure Pipelines.
   *
   * @default - `ARM_OIDC_AZURE_SERVICE_CONNECTION_ID`
   */
  readonly oidcAzureServiceConnectionId?: string;

  /**
   * Whether to trust the authority without validating it with Microsoft, for clouds without internet access.
   *
   * @default - `ARM_DISABLE_INSTANCE_DISCOVERY`, or false
   */
  readonly disableInstanceDiscovery?: boolean;

  /**
   * Whether to skip registering resource providers that are not registered in the subscription.
   *
   * @default - `ARM_SKIP_PROVIDER_REGISTRATION`, or false
   */
  readonly skipProviderRegistration?: boolean;

  /**
   * Name of resources without a name.
   *
   * @default - none
   */
  readonly defaultName?: string;

  /**
   * Region of resources without a region, for types that have one.
   *
   * @default - none
   */
  readonly defaultLocation?: string;

  /**
   * Tags of resources without tags, for types that have them at the top level.
   *
   * @default - none
   */
  readonly defaultTags?: { [key: string]: string };

  /**
   * Whether `output` is empty for resources that do not set what to export.
   *
   * @default - `ARM_DISABLE_DEFAULT_OUTPUT`, or false
   */
  readonly disableDefaultOutput?: boolean;

  /**
   * Whether to plan no change if the changed body equals what Azure has. It costs a request at plan.
   *
   * @default - azapi's: true
   */
  readonly ignoreNoOpChanges?: boolean;

  /**
   * Whether ids keep the letter case that Azure returns.
   *
   * @default - azapi's: false
   */
  readonly preserveResourceIdCasing?: boolean;

  /**
   * Whether to ask Azure at plan if it would accept new resources.
   *
   * @default - azapi's: false
   */
  readonly enablePreflight?: boolean;

  /**
   * GUID of the partner to which Microsoft attributes the usage.
   *
   * @default - `ARM_PARTNER_ID`, or none
   */
  readonly partnerId?: string;

  /**
   * Whether to leave out Terraform's partner id if `partnerId` is not set.
   *
   * @default - `ARM_DISABLE_TERRAFORM_PARTNER_ID`, or false
   */
  readonly disableTerraformPartnerId?: boolean;

  /**
   * Value of the header `x-ms-correlation-request-id`.
   *
   * @default - `ARM_CORRELATION_REQUEST_ID`, or a new one for each run
   */
  readonly customCorrelationRequestId?: string;

  /**
   * Whether to leave out that header.
   *
   * @default - `ARM_DISABLE_CORRELATION_REQUEST_ID`, or false
   */
  readonly disableCorrelationRequestId?: boolean;

  /**
   * Whether to acquire an Azure Policy token before each write.
   *
   * @default - azapi's: false
   */
  readonly alwaysAcquirePolicyToken?: boolean;

  /**
   * How often a request to a busy service is retried.
   *
   * @deprecated azapi accepts it and no longer uses it
   * @default - not set
   */
  readonly maximumBusyRetryAttempts?: number;
}
