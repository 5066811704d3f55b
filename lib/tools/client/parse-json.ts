/** Deeper nesting is nobody's answer, and would exhaust the stack of whatever goes through it or prints it. */
const DEEPEST = 1000;

/** A text as JSON; undefined if it is none, or nested beyond reason. */
export function parseJson(text: string): unknown {
  try {
    return depthOf(text) > DEEPEST ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** How deep its brackets are nested, without those in strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return deepest;
}
