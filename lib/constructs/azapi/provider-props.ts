import type { Endpoint } from "./endpoint";

/** Settings of the azapi provider. Most are better left to the environment variables of the one who deploys. */
export interface AzapiProviderProps {
  /**
   * Name of this configuration, when a stack has several; resources name it by their `provider`.
   *
   * @default - none: the configuration that resources use by default
   */
  readonly alias?: string;

  /**
   * Which releases of azapi Terraform may take, as a version constraint. Older ones than 2.12 lack arguments of these
   * classes.
   *
   * @default ~> 2.12
   */
  readonly version?: string;

  /**
   * The subscription of what names none.
   *
   * @default - `ARM_SUBSCRIPTION_ID`, or that of the signed-in Azure CLI
   */
  readonly subscriptionId?: string;

  /**
   * The Entra tenant to sign in to.
   *
   * @default - `ARM_TENANT_ID`, or that of the signed-in Azure CLI
   */
  readonly tenantId?: string;

  /**
   * Further tenants that requests are authorized for.
   *
   * @default - `ARM_AUXILIARY_TENANT_IDS`, or none
   */
  readonly auxiliaryTenantIds?: string[];

  /**
   * Which Azure: `public`, `usgovernment`, `china` or `custom`.
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
   * The application, or user-assigned identity, to sign in as.
   *
   * @default - `ARM_CLIENT_ID`
   */
  readonly clientId?: string;

  /**
   * File that holds the client id.
   *
   * @default - `ARM_CLIENT_ID_FILE_PATH`
   */
  readonly clientIdFilePath?: string;

  /**
   * The application's secret. It would stand in the synthesized JSON: prefer the environment variable.
   *
   * @default - `ARM_CLIENT_SECRET`
   */
  readonly clientSecret?: string;

  /**
   * File that holds the client secret.
   *
   * @default - `ARM_CLIENT_SECRET_FILE_PATH`
   */
  readonly clientSecretFilePath?: string;

  /**
   * The application's certificate, PKCS #12 in base64. It would stand in the synthesized JSON: prefer the environment
   * variable.
   *
   * @default - `ARM_CLIENT_CERTIFICATE`
   */
  readonly clientCertificate?: string;

  /**
   * File that holds the certificate, PKCS #12.
   *
   * @default - `ARM_CLIENT_CERTIFICATE_PATH`
   */
  readonly clientCertificatePath?: string;

  /**
   * Password of the certificate. It would stand in the synthesized JSON: prefer the environment variable.
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
   * Whether to sign in with a token of a trusted issuer, such as a pipeline.
   *
   * @default - `ARM_USE_OIDC`, or false
   */
  readonly useOidc?: boolean;

  /**
   * Whether to sign in with the workload identity of a pod in Kubernetes.
   *
   * @default - `ARM_USE_AKS_WORKLOAD_IDENTITY`, or false
   */
  readonly useAksWorkloadIdentity?: boolean;

  /**
   * The token for `useOidc`. It would stand in the synthesized JSON: prefer the environment variable.
   *
   * @default - `ARM_OIDC_TOKEN`
   */
  readonly oidcToken?: string;

  /**
   * File that holds the token for `useOidc`.
   *
   * @default - `ARM_OIDC_TOKEN_FILE_PATH`
   */
  readonly oidcTokenFilePath?: string;

  /**
   * Where a pipeline asks for its token.
   *
   * @default - `ARM_OIDC_REQUEST_URL`, or what GitHub and Azure Pipelines set
   */
  readonly oidcRequestUrl?: string;

  /**
   * With what a pipeline asks for its token. It would stand in the synthesized JSON: prefer the environment variable.
   *
   * @default - `ARM_OIDC_REQUEST_TOKEN`, or what GitHub and Azure Pipelines set
   */
  readonly oidcRequestToken?: string;

  /**
   * The service connection of Azure Pipelines.
   *
   * @default - `ARM_OIDC_AZURE_SERVICE_CONNECTION_ID`
   */
  readonly oidcAzureServiceConnectionId?: string;

  /**
   * Whether to trust the authority without asking Microsoft about it, as clouds cut off from the internet need it.
   *
   * @default - `ARM_DISABLE_INSTANCE_DISCOVERY`, or false
   */
  readonly disableInstanceDiscovery?: boolean;

  /**
   * Whether to leave alone resource providers that the subscription has not registered.
   *
   * @default - `ARM_SKIP_PROVIDER_REGISTRATION`, or false
   */
  readonly skipProviderRegistration?: boolean;

  /**
   * Name of resources that give none.
   *
   * @default - none
   */
  readonly defaultName?: string;

  /**
   * Region of resources that give none, where their type has one.
   *
   * @default - none
   */
  readonly defaultLocation?: string;

  /**
   * Tags of resources that give none, where their type has them on the top level.
   *
   * @default - none
   */
  readonly defaultTags?: { [key: string]: string };

  /**
   * Whether `output` is empty for resources that export nothing by name.
   *
   * @default - `ARM_DISABLE_DEFAULT_OUTPUT`, or false
   */
  readonly disableDefaultOutput?: boolean;

  /**
   * Whether a changed body that equals what Azure has is no change. It costs a request at plan.
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
   * Whether Azure is asked at plan whether it would accept new resources.
   *
   * @default - azapi's: false
   */
  readonly enablePreflight?: boolean;

  /**
   * GUID to which Microsoft attributes the use.
   *
   * @default - `ARM_PARTNER_ID`, or none
   */
  readonly partnerId?: string;

  /**
   * Whether to leave out Terraform's own partner id when none is given.
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
   * Whether to ask Azure Policy for a token before each write.
   *
   * @default - azapi's: false
   */
  readonly alwaysAcquirePolicyToken?: boolean;

  /**
   * How often a busy service is asked again.
   *
   * @deprecated azapi accepts it and no longer uses it
   * @default - not set
   */
  readonly maximumBusyRetryAttempts?: number;
}
