/**
 * When azapi retries a refused request.
 *
 * The waits grow from `intervalSeconds` to `maxIntervalSeconds`. Retries end only with the timeout of the operation.
 */
export interface Retry {
  /**
   * Regular expressions in Go's syntax, matched against the whole text of a refusal: status, error code and body. Do
   * not match final errors, such as a bare `409 Conflict` or `404`: they would be retried until the timeout.
   */
  readonly errorMessageRegex: string[];

  /**
   * Seconds before the first retry, from 1 to 120.
   *
   * @default - azapi's: 10
   */
  readonly intervalSeconds?: number;

  /**
   * The longest wait in seconds, from 1 to 300. A longer `Retry-After` from the service ends the retries.
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
