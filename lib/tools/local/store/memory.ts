import type { Store } from "./store";

/** A store that lives as long as its process. */
export class MemoryStore<T> implements Store<T> {
  private readonly documents = new Map<string, T>();

  get(key: string): T | undefined {
    return this.documents.get(key.toLowerCase());
  }

  put(key: string, value: T): void {
    this.documents.set(key.toLowerCase(), frozenCopy(value));
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

/** Lists and objects that came out of `frozenCopy`. */
const copies = new WeakSet();

/** A copy of JSON that nobody can change. Parts that are such copies already stay: most changes leave most as it was. */
function frozenCopy<T>(value: T): T {
  if (typeof value !== "object" || value === null || copies.has(value)) return value;
  const copy: unknown = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, frozenCopy(entry)]));
  copies.add(copy as object);
  return Object.freeze(copy) as T;
}
