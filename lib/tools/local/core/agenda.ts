import type { Clock } from "./clock";

interface Entry {
  readonly due: number;
  readonly run: () => void;
}

/**
 * What will happen later. Nothing happens on its own and nothing sleeps: before each request, `settle` runs what has
 * become due, in the order in which it became due.
 */
export class Agenda {
  private entries: Entry[] = [];
  private settling: number | undefined;

  /** With a `scale` of 0.1 every delay takes a tenth of its setting. */
  constructor(
    private readonly clock: Clock,
    private readonly scale: number,
  ) {}

  /** The present; while a due entry runs, the moment at which it became due. */
  now(): number {
    return this.settling ?? this.clock.now();
  }

  /** Schedules something for later; without a delay it runs at once. */
  after(delayMs: number, run: () => void): void {
    if (delayMs <= 0) {
      run();
      return;
    }
    this.entries.push({ due: this.now() + delayMs * this.scale, run });
    this.entries.sort((one, other) => one.due - other.due);
  }

  /** Whether a delay that began at `since` is over. */
  isOver(since: number, delayMs: number): boolean {
    return this.left(since, delayMs) <= 0;
  }

  /** How many milliseconds remain of a delay that began at `since`. */
  left(since: number, delayMs: number): number {
    return since + delayMs * this.scale - this.now();
  }

  /** Runs all that is due by now; afterwards throws the first error that one of it threw. */
  settle(): void {
    const present = this.clock.now();
    const errors: unknown[] = [];
    for (let next = this.entries[0]; next && next.due <= present; next = this.entries[0]) {
      this.entries.shift();
      this.settling = next.due;
      try {
        next.run();
      } catch (error) {
        errors.push(error);
      }
    }
    this.settling = undefined;
    if (errors.length > 0) throw errors[0];
  }
}
