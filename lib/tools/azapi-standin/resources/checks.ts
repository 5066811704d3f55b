import { parseDuration } from "./settings";
import { compileExpression } from "./expression";
import { Dynamic, isMap } from "../values/value";
import type { Diagnostic, PathStep } from "../protocol/diagnostic";
import type { Value, ValueMap } from "../values/value";

/**
 * Checks of single arguments, with azapi's texts. What is absent or known only after apply passes.
 */

/** `type` must be `<resource-type>@<api-version>`. */
export function checkType(config: ValueMap): Diagnostic[] {
  const { type } = config;
  if (typeof type !== "string") return [];
  const summary = "Invalid Resource Type";
  if (type === "")
    return [error(summary, 'expected "type" to not be an empty string, got ', "type")];
  if (type.split("@").length === 2) return [];
  return [error(summary, 'expected "type" to be <resource-type>@<api-version>', "type")];
}

/** A resource id without a protocol, an api-version, or the additions of azurerm's own ids. */
export function checkResourceId(config: ValueMap, name: string): Diagnostic[] {
  const id = config[name];
  if (typeof id !== "string" || id === "/") return [];
  return resourceIdFaults(name, id).map((fault) => error("Invalid Resource ID", fault, name));
}

function resourceIdFaults(name: string, id: string): string[] {
  const got = `got ${JSON.stringify(id)}`;
  return [
    ...(/^https?:/.test(id) ? [`expected "${name}" not to contain protocol, ${got}`] : []),
    ...(id.includes("api-version=")
      ? [`expected "${name}" not to contain api-version query parameter, ${got}`]
      : []),
    ...(id.includes("|") ? [`expected "${name}" not to contain character '|', ${got}`] : []),
    ...(id === "" ? ["invalid resource ID: id cannot be empty"] : []),
    ...(id !== "" && !id.startsWith("/")
      ? [`invalid resource ID: resource id '${id}' must start with '/'`]
      : []),
  ];
}

/** A body is an object; before version 2 azapi took JSON text. */
export function checkBody({ body }: ValueMap): Diagnostic[] {
  if (!(body instanceof Dynamic) || body.type !== "string") return [];
  const guides = "https://github.com/Azure/terraform-provider-azapi/blob/main/docs/guides";
  const detail =
    "The value must not be a string. From 2.0, the value only accepts an HCL object. " +
    "Please refer to the documentation for more information: " +
    `${guides}/2.0-upgrade-guide.md#dynamic-properties-support`;
  return [error("Invalid Type", detail, "body")];
}

/** Lists of texts in which none may be empty. */
export function checkTexts(config: ValueMap, name: string): Diagnostic[] {
  return items(config[name]).flatMap((item, index) =>
    item === ""
      ? [
          error(
            "Invalid Attribute Value Length",
            `Attribute ${name}[${index}] string length must be at least 1, got: 0`,
            name,
            index,
          ),
        ]
      : [],
  );
}

/** An argument with a closed set of values. */
export function checkOneOf(config: ValueMap, name: string, allowed: string[]): Diagnostic[] {
  const value = config[name];
  if (typeof value !== "string" || allowed.includes(value)) return [];
  const list = allowed.map((item) => JSON.stringify(item)).join(" ");
  const detail = `Attribute ${name} value must be one of: [${list}], got: ${JSON.stringify(value)}`;
  return [error("Invalid Attribute Value Match", detail, name)];
}

/** The attribute `retry`. */
export function checkRetry({ retry = null }: ValueMap): Diagnostic[] {
  if (!isMap(retry)) return [];
  return [
    ...checkExpressions(retry.error_message_regex),
    ...checkRange(retry, "interval_seconds", 120),
    ...checkRange(retry, "max_interval_seconds", 300),
  ];
}

function checkExpressions(value: Value | undefined): Diagnostic[] {
  if (!Array.isArray(value)) return [];
  const path = ["retry", "error_message_regex"];
  if (value.length === 0) {
    const detail = `Attribute ${path.join(".")} list must contain at least 1 elements, got: 0`;
    return [error("Invalid Attribute Value", detail, ...path)];
  }
  const repeated = value.find((item, index) => value.indexOf(item) < index);
  const duplicate = `This attribute contains duplicate values of: ${JSON.stringify(repeated)}`;
  return [
    ...value.flatMap((item, index) => checkExpression(item, [...path, index])),
    ...(repeated === undefined ? [] : [error("Duplicate List Value", duplicate, ...path)]),
  ];
}

function checkExpression(expression: Value, path: PathStep[]): Diagnostic[] {
  if (typeof expression !== "string") return [];
  try {
    compileExpression(expression);
    return [];
  } catch (fault) {
    return [error("Invalid regular expression", inGo(expression, fault as Error), ...path)];
  }
}

/** The most common fault in Go's words, the others in JavaScript's. */
function inGo(expression: string, { message }: Error): string {
  if (!message.endsWith("Unterminated group")) return message;
  return `error parsing regexp: missing closing ): \`${expression}\``;
}

function checkRange(retry: ValueMap, name: string, limit: number): Diagnostic[] {
  const value = retry[name];
  if (typeof value !== "number" || (value >= 1 && value <= limit)) return [];
  const bound = value < 1 ? "at least 1" : `at most ${limit}`;
  const detail = `Attribute retry.${name} value must be ${bound}, got: ${value}`;
  return [error("Invalid Attribute Value", detail, "retry", name)];
}

/** The block `timeouts`. */
export function checkTimeouts({ timeouts = null }: ValueMap): Diagnostic[] {
  if (!isMap(timeouts)) return [];
  return Object.entries(timeouts).flatMap(([name, value]) => {
    if (typeof value !== "string" || parseDuration(value) !== undefined) return [];
    const detail =
      `${JSON.stringify(value)} must be a string containing a sequence of decimal numbers, each ` +
      'with optional fraction and a unit suffix, such as "300ms", "-1.5h" or "2h45m". ' +
      'Valid time units are "ns", "us" (or "µs"), "ms", "s", "m", "h".';
    return [error("Invalid Attribute Value Time Duration", detail, "timeouts", name)];
  });
}

/** Refuses, by name, the arguments that the stand-in does not emulate. */
export function refuse(config: ValueMap, names: string[]): Diagnostic[] {
  return names
    .filter((name) => isGiven(config[name]))
    .map((name) =>
      error("Not emulated", `the stand-in for azapi does not emulate the argument "${name}"`, name),
    );
}

function isGiven(value: Value | undefined): boolean {
  if (value === null || value === undefined || value === false) return false;
  return !Array.isArray(value) || value.length > 0;
}

function items(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

/** An error about an argument. */
export function error(summary: string, detail: string, ...path: PathStep[]): Diagnostic {
  return { severity: "ERROR", summary, detail, path };
}
