/** What differs between two calls. */
export interface CallOptions {
  /** Ends the call when it is aborted. @default - it ends by itself */
  readonly signal?: AbortSignal | undefined;
}
