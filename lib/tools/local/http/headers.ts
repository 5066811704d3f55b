import type { Answer } from "./exchange";

/**
 * Headers in the form in which HTTP can send them. Names of resources and texts of callers can stand in them; characters
 * beyond Latin-1 and line breaks are percent-encoded there, as they would be in a URL.
 */
export function sendable(headers: Answer["headers"] = {}): { [name: string]: string } {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    value.replace(/[^\t -~\u0080-\u00ff]/gu, percentEncoded),
  ]);
  return Object.fromEntries(entries) as { [name: string]: string };
}

function percentEncoded(character: string): string {
  const bytes = [...Buffer.from(character)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
