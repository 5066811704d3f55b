/** How often each name was counted. */
export interface NameCounts {
  readonly [name: string]: number;
}

/** Whoever sends other names at every call must not fill the memory. */
const MOST_NAMES = 1000;
const LONGEST_NAME = 100;

/** Counts names: the first thousand, and of each the first hundred characters. */
export class NameCounter {
  private readonly counted = new Map<string, number>();

  count(names: readonly string[]): void {
    for (const name of names) this.add(name.slice(0, LONGEST_NAME));
  }

  entries(): NameCounts {
    return Object.fromEntries(this.counted);
  }

  private add(name: string): void {
    const before = this.counted.get(name);
    if (before === undefined && this.counted.size >= MOST_NAMES) return;
    this.counted.set(name, (before ?? 0) + 1);
  }
}
