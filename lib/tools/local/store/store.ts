/**
 * Documents by key, in the order in which they were first put. Keys that differ only in letter case are the same key.
 * Documents go in by value and come out frozen, so nobody can change them behind the store's back.
 */
export interface Store<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  /** Replaces a document with the result of `change`; does nothing when there is none. */
  update(key: string, change: (value: T) => T): void;
  /** Whether there was one to delete. */
  delete(key: string): boolean;
  /** The keys of all documents, in lower case. */
  keys(): string[];
  /** All documents whose key begins with `prefix`. */
  under(prefix: string): T[];
}
