import { MemoryStore } from "./memory";
import type { Store } from "./store";

/** Where the stores of one local Azure come from. */
export interface Stores {
  /** The store with this name, and what was saved in it. */
  of<T>(name: string): Store<T>;
  /** Saves what changed. */
  save(): void;
  /** Saves what changed, and releases the folder. */
  close(): void;
}

/** Stores that live as long as their process. */
export const memoryStores = (): Stores => ({
  of: () => new MemoryStore(),
  save: () => undefined,
  close: () => undefined,
});
