import type { Clock } from "./clock";

interface Entry {
  readonly due: number;
  readonly run: () => void;
}

/**
 * What is to happen later. Nothing happens by itself and nobody sleeps: `settle` does what has become due, in the
 * order in which it became due, before the next request is looked at.
 */
export class Agenda {
  private entries: Entry[] = [];
  private settling: number | undefined;

  /** With a `scale` of 0.1 every delay takes a tenth of what its setting says. */
  constructor(
    private readonly clock: Clock,
    private readonly scale: number,
  ) {}

  /** The present; while something due is done, the moment at which it became due. */
  now(): number {
    return this.settling ?? this.clock.now();
  }

  /** Plans something for later; without a delay it is done at once. */
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

  /** How many milliseconds of a delay that began at `since` are left. */
  left(since: number, delayMs: number): number {
    return since + delayMs * this.scale - this.now();
  }

  /** Does what is due by now. */
  settle(): void {
    const present = this.clock.now();
    for (let next = this.entries[0]; next && next.due <= present; next = this.entries[0]) {
      this.entries.shift();
      this.settling = next.due;
      next.run();
    }
    this.settling = undefined;
  }
}
