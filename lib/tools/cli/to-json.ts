/** What JSON need not escape, and a terminal would lose or obey. */
const CONTROL = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdd5]/g;

/** A value as JSON that every terminal shows whole: all control characters are escaped. */
export function toJson(value: unknown, indent?: number): string {
  // Undefined has no JSON.
  const json = (JSON.stringify(value, null, indent) as string | undefined) ?? "null";
  return json.replace(
    CONTROL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
