import { MemoryStore } from "./memory";
import type { Store } from "./store";

/** A document with its key. */
export type KeptDocument = [key: string, value: unknown];

/** A store whose documents outlive its process: it is filled once, and reports each change so that they can be saved. */
export class FileStore<T> implements Store<T> {
  private readonly documents = new MemoryStore<T>();

  /** @param kept - what was written by an earlier process */
  constructor(
    kept: KeptDocument[],
    private readonly changed: () => void,
  ) {
    for (const [key, value] of kept) this.documents.put(key, value as T);
  }

  /** Everything that must be saved. */
  toKeep(): KeptDocument[] {
    return this.documents.entries();
  }

  get(key: string): T | undefined {
    return this.documents.get(key);
  }

  keys(): string[] {
    return this.documents.keys();
  }

  under(prefix: string): T[] {
    return this.documents.under(prefix);
  }

  put(key: string, value: T): void {
    this.documents.put(key, value);
    this.changed();
  }

  update(key: string, change: (value: T) => T): void {
    const value = this.get(key);
    if (value !== undefined) this.put(key, change(value));
  }

  delete(key: string): boolean {
    const isGone = this.documents.delete(key);
    if (isGone) this.changed();
    return isGone;
  }
}
