/** How long an operation may take, its retries and its waits for locks included: `30m`, `1h30m`. */
export interface Timeouts {
  /**
   * The time to create it.
   *
   * @default - azapi's: 30m
   */
  readonly create?: string;

  /**
   * The time to read it, at each plan.
   *
   * @default - azapi's: 5m
   */
  readonly read?: string;

  /**
   * The time to update it.
   *
   * @default - azapi's: 30m
   */
  readonly update?: string;

  /**
   * The time to delete it.
   *
   * @default - azapi's: 30m
   */
  readonly delete?: string;
}

/** How long reading may take, its retries included. */
export interface DataTimeouts {
  /**
   * The time to read it: `5m`.
   *
   * @default - azapi's: 5m
   */
  readonly read?: string;
}
