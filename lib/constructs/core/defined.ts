type Values<T> = { [K in keyof T]: NonNullable<T[K]> };

/** `T` without absent values; a map stays a map. */
export type Defined<T> = string extends keyof T ? Values<T> : Partial<Values<T>>;

/** Leaves out keys without a value. Callers in JavaScript may pass null, which counts as absent too. */
export function defined<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, v]) => v !== undefined && v !== null);
  return Object.fromEntries(entries) as Defined<T>;
}
