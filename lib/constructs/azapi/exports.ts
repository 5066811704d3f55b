import type { IConstruct } from "constructs";
import { checkRequiredText, isAbsent } from "../core/checks";
import { throwIfAny } from "../core/errors";

type Expressions = { [name: string]: string } | undefined;

/**
 * What to export from a response: azapi accepts a map (name to JMESPath) or a list (paths) in the same attribute. An
 * empty map or list is rendered too: it means to export nothing.
 */
export function renderExports(
  expressions: Expressions,
  paths: string[] | undefined,
): object | undefined {
  return expressions ?? paths;
}

/** `prop` is the common prefix of both props. */
export function checkExports(
  prop: string,
  expressions: Expressions,
  paths: string[] | undefined,
): string[] {
  if (isAbsent(expressions) || isAbsent(paths)) return [];
  return [`${prop}Values and ${prop}Paths both choose what to export: set only one of them`];
}

/** Path of an exported value within the attributes of its element. */
export function outputPath(element: IConstruct, attribute: string, path: string): string {
  throwIfAny(element, "InvalidAzapiArgument", checkRequiredText("path", path));
  return `${attribute}.${path}`;
}
