import { isObject, type JsonObject } from "./json";

/** What a response holds: messages, calls of tools, and requests to the caller. */
export function outputItems(response: JsonObject): JsonObject[] {
  const { output } = response;
  return Array.isArray(output) ? output.filter(isObject) : [];
}

/** The text of a response, as the official client puts it together; empty if there is none. */
export function textOfResponse(response: JsonObject): string {
  const text = outputItems(response).map(textOfItem).join("");
  const { output_text } = response;
  return text === "" && typeof output_text === "string" ? output_text : text;
}

/** The words in which an agent refused; undefined if it did not. */
export function refusalIn(items: JsonObject[]): string | undefined {
  const refusals = items.flatMap(partsOf).filter(({ type }) => type === "refusal");
  if (refusals.length === 0) return undefined;
  return refusals.map(({ refusal }) => (typeof refusal === "string" ? refusal : "")).join(" ");
}

/** The text of one item. Some agents give the content of a message as a plain string. */
export function textOfItem(item: JsonObject): string {
  const { type = "message", content } = item;
  if (type !== "message") return "";
  if (typeof content === "string") return content;
  return partsOf(item)
    .filter((part) => part["type"] === "output_text" || part["type"] === "text")
    .map(({ text }) => (typeof text === "string" ? text : ""))
    .join("");
}

function partsOf({ content }: JsonObject): JsonObject[] {
  return Array.isArray(content) ? content.filter(isObject) : [];
}

/** Whether people can read nothing of it: it holds only blanks, control characters and such without a width. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}

/** A member that is a text that is not blank. */
export function wordIn(item: JsonObject, name: string): string | undefined {
  const value = item[name];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
