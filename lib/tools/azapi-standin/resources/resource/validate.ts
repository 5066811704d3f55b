import { at, Dynamic, isMap, UNKNOWN } from "../../values/value";
import {
  checkBody,
  checkResourceId,
  checkRetry,
  checkTexts,
  checkTimeouts,
  checkType,
  error,
} from "../checks";
import { own } from "../../values/own";
import { splitType } from "../resource-id";
import { validateBody } from "../../body-schema/validate-body";
import type { Diagnostic } from "../../protocol/diagnostic";
import type { Value, ValueMap } from "../../values/value";

const IDENTITY_TYPES = ["SystemAssigned, UserAssigned", "UserAssigned", "SystemAssigned", "None"];

/** Checks the arguments of `azapi_resource`, offline, as azapi does at `terraform validate`. */
export function validateResource(config: ValueMap): Diagnostic[] {
  return [
    ...checkType(config),
    ...checkResourceId(config, "parent_id"),
    ...checkBody(config),
    ...["ignore_body_changes", "ignore_other_items_in_list", "locks"].flatMap((name) =>
      checkTexts(config, name),
    ),
    ...checkRetry(config),
    ...checkTimeouts(config),
    ...checkIdentity(config),
    ...checkWhole(config),
  ];
}

/** The block `identity`. */
function checkIdentity({ identity = null }: ValueMap): Diagnostic[] {
  const block = Array.isArray(identity) ? (identity[0] ?? null) : null;
  if (!isMap(block)) return [];
  const type = at(block, "type");
  if (typeof type !== "string") return [];
  if (!IDENTITY_TYPES.includes(type)) {
    const list = IDENTITY_TYPES.map((item) => JSON.stringify(item)).join(" ");
    const detail = `Attribute identity[0].type value must be one of: [${list}], got: ${JSON.stringify(type)}`;
    return [error("Invalid Attribute Value Match", detail, "identity", 0, "type")];
  }
  const ids = at(block, "identity_ids");
  if (type.includes("UserAssigned") || !Array.isArray(ids) || ids.length === 0) return [];
  const detail = "`identity_ids` can only be specified when `type` includes `UserAssigned`";
  return [error("Invalid `identity` block", detail, "identity", 0)];
}

function checkWhole(config: ValueMap): Diagnostic[] {
  const { type } = config;
  if (typeof type !== "string") return [];
  if (at(config, "parent_id") === null) {
    const detail = 'The argument "parent_id" is required, but no definition was found.';
    return [{ severity: "ERROR", summary: "Missing required argument", detail }];
  }
  const twice = ["body", "sensitive_body"].flatMap((name) => givenTwice(config, name));
  if (twice.length > 0) return twice;
  const enabled = at(config, "schema_validation_enabled");
  if (enabled !== null && enabled !== true) return [];
  return asInvalid(() => {
    splitType(type);
    return validateBody(type, bodyToValidate(config));
  });
}

/** What is an argument must not be in a body too. */
function givenTwice(config: ValueMap, bodyName: string): Diagnostic[] {
  const body = contentOf(config[bodyName]);
  if (!isMap(body)) return [];
  const twice = ["tags", "location", "identity"].filter((name) => {
    const given = at(config, name);
    const isGiven = given !== null && given !== UNKNOWN && !isEmptyList(given);
    return isGiven && own(body, name) !== undefined;
  });
  return twice.map((name) => ({
    severity: "ERROR",
    summary: "Invalid configuration",
    detail: `can't specify both the argument "${name}" and "${name}" in the argument "${bodyName}"`,
  }));
}

function isEmptyList(value: Value): boolean {
  return Array.isArray(value) && value.length === 0;
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
  const given = Object.entries({ name, location, tags, identity: identityInBody(identity) });
  return Object.fromEntries(given.filter(([, value]) => (value ?? null) !== null)) as ValueMap;
}

/** The block `identity`, a list of one, as ARM knows it. */
function identityInBody(identity: Value | undefined): Value {
  const block = Array.isArray(identity) ? (identity[0] ?? null) : null;
  if (!isMap(block)) return null;
  const ids = at(block, "identity_ids");
  const users =
    Array.isArray(ids) && ids.length > 0
      ? { userAssignedIdentities: Object.fromEntries(ids.map((id) => [String(id), null])) }
      : {};
  return { type: at(block, "type"), ...users };
}

function mergeMaps(first: ValueMap, second: ValueMap): ValueMap {
  const merged = Object.entries(second).map(([key, value]): [string, Value] => {
    const before = own(first, key) ?? null;
    return [key, isMap(before) && isMap(value) ? mergeMaps(before, value) : value];
  });
  return Object.fromEntries([...Object.entries(first), ...merged]);
}
