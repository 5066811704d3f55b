import { resolved } from "./contract-reference";
import { isObject, type JsonObject } from "./json";

/** Deeper than people read; schemas may contain themselves. */
const MAX_DEPTH = 6;

/** A value that fits a schema, from its own examples if it has any. */
export function exampleOf(schema: JsonObject, document: JsonObject): unknown {
  return valueOf(schema, document, 0);
}

function valueOf(part: unknown, document: JsonObject, depth: number): unknown {
  const schema = resolved(part, document);
  if (!isObject(schema) || depth > MAX_DEPTH) return null;
  const given = givenIn(schema);
  if (given !== undefined) return given;

  const { allOf, anyOf, oneOf, properties, items } = schema;
  if (Array.isArray(allOf)) {
    const parts = allOf.map((each) => valueOf(each, document, depth + 1));
    return Object.assign({}, ...parts.filter(isObject)) as JsonObject;
  }
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return valueOf(choices[0], document, depth + 1);
  if (isObject(properties)) {
    return Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [key, valueOf(each, document, depth + 1)]),
    );
  }
  if (typeOf(schema) === "array") return [valueOf(items, document, depth + 1)];
  return PLAIN[typeOf(schema)] ?? null;
}

/** What its author gives as an example, or leaves no choice about. */
function givenIn({ example, examples, default: fallback, const: only, enum: choices }: JsonObject) {
  const list: unknown[] = [
    example,
    ...(Array.isArray(examples) ? (examples as unknown[]) : []),
    fallback,
    only,
    ...(Array.isArray(choices) ? (choices as unknown[]) : []),
  ];
  return list.find((value) => value !== undefined);
}

function typeOf({ type }: JsonObject): string {
  const [first] = [type].flat();
  return typeof first === "string" ? first : "object";
}

const PLAIN: JsonObject = { string: "text", number: 0, integer: 0, boolean: true, object: {} };
