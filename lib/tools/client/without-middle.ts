/** The longest text of an error. A service's own words fit; a page of HTML does not. */
export const MOST_CHARACTERS = 2000;

/** What follows a long text from the service, such as what to do, is at its end. */
const AT_THE_END = 500;

/** A text that is not too long to read: of a longer one, the middle is left out. */
export function withoutMiddle(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const begin = wholeCharacters(text.slice(0, MOST_CHARACTERS - AT_THE_END));
  const end = wholeCharacters(text.slice(-AT_THE_END));
  return `${begin} […${text.length - begin.length - end.length} characters left out…] ${end}`;
}

/** Without the halves of a character that the cut went through. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
