/** Mutexes by name: only one holder at a time in this process. */
export class Locks {
  private readonly tails = new Map<string, Promise<void>>();

  /**
   * Runs the work while holding all the named locks, taken in sorted order.
   *
   * A name that occurs twice in one list deadlocks, as in azapi: measured with 2.12.0.
   */
  async hold<T>(names: string[], work: () => Promise<T>): Promise<T> {
    const releases: (() => void)[] = [];
    try {
      for (const name of [...names].sort()) releases.push(await this.take(name));
      return await work();
    } finally {
      for (const release of releases) release();
    }
  }

  private async take(name: string): Promise<() => void> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const { promise, resolve } = deferred();
    this.tails.set(
      name,
      before.then(() => promise),
    );
    await before;
    return resolve;
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
