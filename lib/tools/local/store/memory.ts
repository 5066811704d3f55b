import type { Store } from "./store";

/** A store that lives as long as its process. */
export class MemoryStore<T> implements Store<T> {
  private readonly documents = new Map<string, T>();

  get(key: string): T | undefined {
    return this.documents.get(key.toLowerCase());
  }

  put(key: string, value: T): void {
    this.documents.set(key.toLowerCase(), frozen(structuredClone(value)));
  }

  update(key: string, change: (value: T) => T): void {
    const value = this.get(key);
    if (value !== undefined) this.put(key, change(value));
  }

  delete(key: string): boolean {
    return this.documents.delete(key.toLowerCase());
  }

  keys(): string[] {
    return [...this.documents.keys()];
  }

  /** All documents with their keys. */
  entries(): [key: string, value: T][] {
    return [...this.documents];
  }

  under(prefix: string): T[] {
    const wanted = prefix.toLowerCase();
    const found: T[] = [];
    for (const [key, value] of this.documents) {
      if (key.startsWith(wanted)) found.push(value);
    }
    return found;
  }
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
