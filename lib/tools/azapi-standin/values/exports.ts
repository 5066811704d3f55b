import { isJsonObject } from "./json";
import { fromJson, toJson } from "./convert";
import { merge } from "./merge";
import { NO_LIST_SETTINGS } from "./list-identity";
import { search } from "./jmespath";
import { own } from "./own";
import type { Json, JsonObject } from "./json";
import type { Value } from "./value";

/**
 * The attribute `output`: what `response_export_values` selects from the answer, as a list of paths or
 * a map of names to JMESPath, or the default output when it is not set.
 */
export function exportValues(
  answer: Json | undefined,
  wanted: Value,
  defaultOutput: Json | undefined,
): Value {
  if (wanted === null) return fromJson(defaultOutput ?? {});
  const selection = toJson(wanted);
  if (Array.isArray(selection)) return fromJson(byPaths(answer ?? null, selection as string[]));
  if (isJsonObject(selection)) return fromJson(byExpressions(answer ?? null, selection));
  throw new Error("unsupported type for response_export_values, must be a list or map");
}

function byPaths(answer: Json, paths: string[]): Json {
  if (paths.includes("*")) return answer;
  return paths.reduce<Json>((output, path) => {
    const part = pick(answer, path.split("."));
    return part === undefined ? output : merge(output, part, NO_LIST_SETTINGS);
  }, {});
}

/** The value at the path, within the objects that lead to it; undefined when it is missing or null. */
function pick(value: Json, [key, ...rest]: string[]): Json | undefined {
  if (key === undefined) return value;
  if (!isJsonObject(value)) return undefined;
  const found = own(value, key) ?? null;
  const part = rest.length === 0 && found === null ? undefined : pick(found, rest);
  return part === undefined ? undefined : { [key]: part };
}

/** A path that finds nothing gives null; with an expression that is not valid, its name is left out. */
function byExpressions(answer: Json, expressions: JsonObject): JsonObject {
  const found = Object.entries(expressions).flatMap(([name, expression]): [string, Json][] => {
    const value = search(answer, String(expression));
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(found);
}
