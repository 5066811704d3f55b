/** Addresses of an Azure that is none of the known ones. */
export interface Endpoint {
  /**
   * Where identities sign in: `https://login.microsoftonline.com/`.
   *
   * @default - that of the provider's `environment`
   */
  readonly activeDirectoryAuthorityHost?: string;

  /**
   * Address of Azure Resource Manager, without a slash at the end: with one, azapi takes failed operations for
   * successful ones.
   *
   * @default - that of the provider's `environment`
   */
  readonly resourceManagerEndpoint?: string;

  /**
   * The audience of the tokens for Azure Resource Manager.
   *
   * @default - that of the provider's `environment`
   */
  readonly resourceManagerAudience?: string;
}
