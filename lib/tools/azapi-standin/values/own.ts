/**
 * What an object itself holds at a key; undefined when it holds nothing there. Keys come from configurations and from
 * services, and every object inherits something called `constructor`.
 */
export function own<T>(object: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
