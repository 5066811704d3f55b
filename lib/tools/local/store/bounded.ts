import type { Store } from "./store";

/** A store that keeps the latest documents: when a new one is put beyond `most`, the oldest leaves. */
export function bounded<T>(store: Store<T>, most: number): Store<T> {
  return {
    get: (key) => store.get(key),
    keys: () => store.keys(),
    under: (prefix) => store.under(prefix),
    put: (key, value) => {
      store.put(key, value);
      const keys = store.keys();
      for (const oldest of keys.slice(0, Math.max(0, keys.length - most))) store.delete(oldest);
    },
    update: (key, change) => store.update(key, change),
    delete: (key) => store.delete(key),
  };
}
