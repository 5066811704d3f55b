import { semanticallyEqual } from "../values/convert";
import { at, UNKNOWN } from "../values/value";
import type { ValueMap } from "../values/value";

/** Keeps from state the id and those of the named attributes that differ only in how they are written. */
export function keepEqual(
  plan: ValueMap,
  config: ValueMap,
  prior: ValueMap,
  names: string[],
): void {
  if (plan.id === UNKNOWN && prior.id !== null) plan.id = at(prior, "id");
  for (const name of names) {
    const [given, before] = [at(config, name), at(prior, name)];
    if (given === null || given === UNKNOWN || before === null) continue;
    if (semanticallyEqual(given, before)) plan[name] = before;
  }
}
