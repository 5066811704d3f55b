import { createRequire } from "node:module";
import type { Json } from "./json";

interface JmesPath {
  compile(expression: string): Expression;
  TreeInterpreter: { search(expression: Expression, data: Json): Json };
}

/** A parsed expression. */
type Expression = object;

let library: JmesPath | undefined;

/** The resources of a stack evaluate the same few expressions on every answer. */
const compiled = new Map<string, Expression>();

/** Evaluates a JMESPath expression; undefined when it is not a valid one. */
export function search(data: Json, expression: string): Json | undefined {
  library ??= load();
  try {
    const read = compiled.get(expression) ?? library.compile(expression);
    compiled.set(expression, read);
    return library.TreeInterpreter.search(read, data);
  } catch {
    return undefined;
  }
}

/** Only at first use: most Terraform commands evaluate nothing. */
function load(): JmesPath {
  return createRequire(__filename)("@jmespath-community/jmespath") as JmesPath;
}
