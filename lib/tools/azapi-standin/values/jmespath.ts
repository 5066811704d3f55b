import { createRequire } from "node:module";
import type { Json } from "./json";

interface JmesPath {
  search(data: Json, expression: string): Json;
}

let library: JmesPath | undefined;

/** Evaluates a JMESPath expression; undefined when it is not a valid one. */
export function search(data: Json, expression: string): Json | undefined {
  library ??= load();
  try {
    return library.search(data, expression);
  } catch {
    return undefined;
  }
}

/** At first use only: most commands of Terraform evaluate nothing. */
function load(): JmesPath {
  return createRequire(__filename)("@jmespath-community/jmespath") as JmesPath;
}
