/** Longer texts are cut: nobody reads them. */
const LONGEST = 500;

/** Somebody else's words as a part of a sentence: on one line, and not longer than people read. */
export function oneLine(text: string, longest = LONGEST): string {
  const line = text
    .slice(0, 10 * longest)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > longest
    ? `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`
    : line;
}
