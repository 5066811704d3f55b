/**
 * When azapi sends a refused request again.
 *
 * The waits grow from `intervalSeconds` to `maxIntervalSeconds`; only the timeouts of the resource end them.
 */
export interface Retry {
  /**
   * Expressions in Go's syntax, matched against the whole text of a refusal: status, error code and body. Do not
   * match what is final, such as a bare `409 Conflict` or `404`: it would be repeated until the timeout.
   */
  readonly errorMessageRegex: string[];

  /**
   * Seconds before the first repetition, from 1 to 120.
   *
   * @default - azapi's: 10
   */
  readonly intervalSeconds?: number;

  /**
   * The longest wait in seconds, from 1 to 300. A longer `Retry-After` of the service ends the repetitions.
   *
   * @default - azapi's: 180
   */
  readonly maxIntervalSeconds?: number;

  /**
   * How fast the waits grow.
   *
   * @deprecated azapi accepts it and no longer uses it
   * @default - not set
   */
  readonly multiplier?: number;

  /**
   * How much the waits vary.
   *
   * @deprecated azapi accepts it and no longer uses it
   * @default - not set
   */
  readonly randomizationFactor?: number;
}
