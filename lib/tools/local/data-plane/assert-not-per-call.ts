import { isObject, type JsonObject } from "../core/json";
import { notPerCall, payloadInvalid } from "../errors/caller-errors";

/**
 * Refuses what reports have refused in a call to a published agent: a format of the text (2026-04-24), and a null as the
 * status of the call or of an item that the caller sends back (2026-03-11).
 */
export function assertNotPerCall(body: JsonObject): void {
  const { text, input, status } = body;
  if (isObject(text) && text["format"] !== undefined) throw notPerCall("text.format");
  assertStatus("/status", status);
  if (!Array.isArray(input)) return;
  input.forEach((item: unknown, index) => {
    if (isObject(item)) assertStatus(`/input/${index}/status`, item["status"]);
  });
}

function assertStatus(param: string, status: unknown): void {
  if (status === null) throw payloadInvalid(param, 'Value is "null" but should be "string"');
}
