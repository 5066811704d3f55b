/** What remains of `T` when its absent keys are gone. */
export type Defined<T> = { [K in keyof T]: NonNullable<T[K]> };

/** Leaves out keys without a value. JavaScript callers pass null as well; both count as absent. */
export function defined<T extends object>(value: T): Partial<Defined<T>> {
  const entries = Object.entries(value).filter(([, v]) => v !== undefined && v !== null);
  return Object.fromEntries(entries) as Partial<Defined<T>>;
}
