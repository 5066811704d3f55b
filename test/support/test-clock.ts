/** A clock for local Azure that a test holds in its hand: what takes time depends on no machine's speed. */
export class TestClock {
  private ahead = 0;
  private stoppedAt: number | undefined;

  readonly now = (): number => (this.stoppedAt ?? Date.now()) + this.ahead;

  /** Lets that much time pass at once. */
  pass(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** From here on time passes by `pass` alone. */
  stop(): void {
    this.stoppedAt = Date.now();
  }

  /** Time passes by itself again. */
  go(): void {
    this.stoppedAt = undefined;
  }
}
