/** A clock for local Azure that a test controls: what takes time does not depend on the machine's speed. */
export class TestClock {
  private ahead = 0;
  private stoppedAt: number | undefined;

  readonly now = (): number => (this.stoppedAt ?? Date.now()) + this.ahead;

  /** Lets that much time pass at once. */
  pass(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** From here on, only `pass` makes time pass. */
  stop(): void {
    this.stoppedAt = Date.now();
  }

  /** Time passes on its own again. */
  go(): void {
    this.stoppedAt = undefined;
  }
}
