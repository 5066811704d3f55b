import { decoded } from "./decoded";
import { isObject, type JsonObject } from "./json";

/** What a part of a document stands for: itself, or what its `$ref` names within the document. */
export function resolved(part: unknown, document: JsonObject): unknown {
  const seen = new Set<string>();
  let found = part;
  while (isObject(found) && typeof found["$ref"] === "string" && !seen.has(found["$ref"])) {
    seen.add(found["$ref"]);
    found = partAt(found["$ref"], document);
  }
  return found;
}

/** `#/components/schemas/Order`; undefined when it is not there, or in another document. */
function partAt(reference: string, document: JsonObject): unknown {
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((key) => decoded(key)?.replaceAll("~1", "/").replaceAll("~0", "~") ?? "")
    .reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), document);
}
