import { isJsonObject, type Json } from "./json";

/** JSON as Go's encoder writes it, and therefore azapi: keys in the order of their bytes, and more letters escaped. */
export function toGoJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(toGoJson).join(",")}]`;
  if (!isJsonObject(value)) return escaped(JSON.stringify(value));
  const entries = Object.entries(value).sort(([a], [b]) => Buffer.compare(utf8(a), utf8(b)));
  return `{${entries.map(([key, item]) => `${escaped(JSON.stringify(key))}:${toGoJson(item)}`).join(",")}}`;
}

function escaped(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function utf8(text: string): Buffer {
  return Buffer.from(text, "utf8");
}
