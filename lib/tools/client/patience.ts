/** How long to wait for a service that asks to be called again later. */
export interface Patience {
  /** The longest that all waits of one call may take together. @default 60 */
  readonly maxWaitSeconds?: number | undefined;
  /** Called before each wait. @default - nobody is notified */
  readonly onWait?: ((reason: string) => void) | undefined;
}

/** The default of `maxWaitSeconds`. */
export const MAX_WAIT_SECONDS = 60;
