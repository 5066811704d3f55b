/** How long each operation may take, including retries and waiting for locks: `30m`, `1h30m`. */
export interface Timeouts {
  /**
   * The time to create the resource.
   *
   * @default - azapi's: 30m
   */
  readonly create?: string;

  /**
   * The time to read the resource, at each plan.
   *
   * @default - azapi's: 5m
   */
  readonly read?: string;

  /**
   * The time to update the resource.
   *
   * @default - azapi's: 30m
   */
  readonly update?: string;

  /**
   * The time to delete the resource.
   *
   * @default - azapi's: 30m
   */
  readonly delete?: string;
}

/** How long a read may take, including retries. */
export interface DataTimeouts {
  /**
   * The time to read the resource: `5m`.
   *
   * @default - azapi's: 5m
   */
  readonly read?: string;
}
