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

/** The attribute `endpoint`, a list of one. */
export function renderEndpoint(endpoint: Endpoint | undefined): object | undefined {
  if (endpoint === undefined) return undefined;
  return [
    {
      active_directory_authority_host: endpoint.activeDirectoryAuthorityHost,
      resource_manager_endpoint: endpoint.resourceManagerEndpoint,
      resource_manager_audience: endpoint.resourceManagerAudience,
    },
  ];
}
