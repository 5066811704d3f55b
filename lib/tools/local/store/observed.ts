import type { Store } from "./store";

/** A store that reports the key of each document after it was put or deleted. */
export function observed<T>(store: Store<T>, changed: (key: string) => void): Store<T> {
  const told = <Result>(key: string, result: Result): Result => {
    changed(key);
    return result;
  };
  return {
    get: (key) => store.get(key),
    keys: () => store.keys(),
    under: (prefix) => store.under(prefix),
    put: (key, value) => told(key, store.put(key, value)),
    update: (key, change) => told(key, store.update(key, change)),
    delete: (key) => told(key, store.delete(key)),
  };
}
