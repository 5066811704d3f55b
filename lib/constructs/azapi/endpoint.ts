/** Addresses of an Azure cloud that azapi does not know by name. */
export interface Endpoint {
  /**
   * URL of the Entra authority: `https://login.microsoftonline.com/`.
   *
   * @default - from the provider's `environment`
   */
  readonly activeDirectoryAuthorityHost?: string;

  /**
   * URL of Azure Resource Manager, without a trailing slash: with one, azapi takes failed operations for successful
   * ones.
   *
   * @default - from the provider's `environment`
   */
  readonly resourceManagerEndpoint?: string;

  /**
   * Audience of tokens for Azure Resource Manager.
   *
   * @default - from the provider's `environment`
   */
  readonly resourceManagerAudience?: string;
}
