/** What differs between two calls. */
export interface CallOptions {
  /** Ends the call when it is aborted. @default - it runs to its end */
  readonly signal?: AbortSignal | undefined;
}
