/** Where local Azure takes the time from. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** The time of this machine. */
export const realClock: Clock = { now: () => Date.now() };
