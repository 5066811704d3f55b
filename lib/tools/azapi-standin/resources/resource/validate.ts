import { at, Dynamic, isMap } from "../../values/value";
import {
  checkBody,
  checkResourceId,
  checkRetry,
  checkTexts,
  checkTimeouts,
  checkType,
  refuse,
} from "../checks";
import { own } from "../../values/own";
import { splitType } from "../resource-id";
import { validateBody } from "../../body-schema/validate-body";
import type { Diagnostic } from "../../protocol/diagnostic";
import type { Value, ValueMap } from "../../values/value";

/** Arguments that azapi supports and the stand-in does not. */
const NOT_EMULATED = ["location", "tags", "identity"];

/** Checks the arguments of `azapi_resource`, offline, as azapi does at `terraform validate`. */
export function validateResource(config: ValueMap): Diagnostic[] {
  const faults = [
    ...checkType(config),
    ...checkResourceId(config, "parent_id"),
    ...checkBody(config),
    ...["ignore_body_changes", "ignore_other_items_in_list", "locks"].flatMap((name) =>
      checkTexts(config, name),
    ),
    ...checkRetry(config),
    ...checkTimeouts(config),
    ...checkWhole(config),
  ];
  return faults.length > 0 ? faults : refuse(config, NOT_EMULATED);
}

function checkWhole(config: ValueMap): Diagnostic[] {
  const { type } = config;
  if (typeof type !== "string") return [];
  if (at(config, "parent_id") === null) {
    const detail = 'The argument "parent_id" is required, but no definition was found.';
    return [{ severity: "ERROR", summary: "Missing required argument", detail }];
  }
  const enabled = at(config, "schema_validation_enabled");
  if (enabled !== null && enabled !== true) return [];
  return asInvalid(() => {
    splitType(type);
    return validateBody(type, bodyToValidate(config));
  });
}

function asInvalid(faults: () => string[]): Diagnostic[] {
  const summary = "Invalid configuration";
  try {
    return faults().map((detail) => ({ severity: "ERROR", summary, detail }));
  } catch (error) {
    const detail = `the argument "type" is invalid: ${(error as Error).message}`;
    return [{ severity: "ERROR", summary, detail }];
  }
}

/** The whole body as ARM would see it: with the separate arguments put back into it. */
function bodyToValidate(config: ValueMap): Value {
  const body = contentOf(config.body);
  const whole = isMap(body) ? { ...body, ...argumentsInBody(config) } : body;
  const sensitive = contentOf(config.sensitive_body);
  if (sensitive === null) return whole;
  return isMap(whole) && isMap(sensitive) ? mergeMaps(whole, sensitive) : sensitive;
}

function contentOf(value: Value | undefined): Value {
  return value instanceof Dynamic ? value.value : (value ?? null);
}

function argumentsInBody({ name, location, tags, identity }: ValueMap): ValueMap {
  const given = Object.entries({ name, location, tags, identity }).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given) as ValueMap;
}

function mergeMaps(first: ValueMap, second: ValueMap): ValueMap {
  const merged = Object.entries(second).map(([key, value]): [string, Value] => {
    const before = own(first, key) ?? null;
    return [key, isMap(before) && isMap(value) ? mergeMaps(before, value) : value];
  });
  return Object.fromEntries([...Object.entries(first), ...merged]);
}
