import { MemoryStore } from "./memory";
import type { Store } from "./store";

/** Where the stores of one local Azure come from. */
export interface Stores {
  /** The store of that name, with what was kept in it. */
  of<T>(name: string): Store<T>;
  /** Keeps what changed. */
  save(): void;
  /** Keeps what changed, and lets others have the place. */
  close(): void;
}

/** Stores that last as long as their process. */
export const memoryStores = (): Stores => ({
  of: () => new MemoryStore(),
  save: () => undefined,
  close: () => undefined,
});
