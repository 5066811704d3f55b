import { isNested } from "../schema/schema";
import { equalValues, isMap, UNKNOWN } from "../values/value";
import type { Schema } from "../schema/schema";
import type { Value, ValueMap } from "../values/value";

/** Default values of attributes that the configuration omits; for nested ones, of their attributes. */
export type Defaults = ValueMap;

/**
 * What Terraform proposes, with defaults filled in and, unless nothing changes, everything that the
 * provider computes set to unknown. Terraform's plugin framework does this, in this order, before it
 * calls azapi.
 */
export function proposePlan(
  schema: Schema,
  defaults: Defaults,
  config: ValueMap,
  prior: ValueMap | null,
  proposed: ValueMap,
): ValueMap {
  const plan = withoutWriteOnly(schema, fillDefaults(defaults, config, proposed));
  if (prior !== null && equalValues(plan, prior)) return plan;
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (!attribute.computed || config[name] !== null || Object.hasOwn(defaults, name)) continue;
    plan[name] = UNKNOWN;
  }
  return plan;
}

function fillDefaults(defaults: Defaults, config: ValueMap, proposed: ValueMap): ValueMap {
  const filled = { ...proposed };
  for (const [name, value] of Object.entries(defaults)) {
    const given = config[name] ?? null;
    if (!isMap(value)) {
      if (given === null) filled[name] = value;
    } else if (isMap(given)) {
      filled[name] = fillDefaults(value, given, filled[name] as ValueMap);
    }
  }
  return filled;
}

/** Write-only arguments never reach plan or state. */
export function withoutWriteOnly(schema: Schema, row: ValueMap): ValueMap {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const attribute = schema.attributes[name];
      const hidden = attribute !== undefined && !isNested(attribute) && attribute.writeOnly;
      return [name, hidden ? null : value];
    }),
  );
}

/** Names of the attributes that differ. */
export function changedAttributes(a: ValueMap, b: ValueMap): string[] {
  return Object.keys(a).filter((name) => !equalValues(a[name] ?? null, b[name] ?? null));
}

/** A row of the schema in which everything is null and lists of blocks are empty. */
export function emptyRow(schema: Schema): ValueMap {
  const attributes = Object.keys(schema.attributes).map((name) => [name, null] as const);
  const blocks = Object.entries(schema.blocks).map(([name, { nesting }]): [string, Value] => [
    name,
    nesting === "list" ? [] : null,
  ]);
  return Object.fromEntries([...attributes, ...blocks]);
}

/** The defaults of the attribute `retry` in resources. */
export const RETRY_DEFAULTS: Defaults = {
  interval_seconds: 10,
  max_interval_seconds: 180,
  multiplier: 1.5,
  randomization_factor: 0.5,
};
