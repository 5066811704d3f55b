import { Token, Tokenization } from "cdktf";

/**
 * What cdktf puts into a text for a value that it does not know yet: the marker of a string, or a number that
 * nobody uses. A user's text that looks the same is taken for one.
 */
const TOKEN = /(\$\{TfToken\[[\w:.-]+\]\}|-8\.\d+e\+298)/;

/** What must not stand as it is: `$` and `%` in front of a brace, and a lone carriage return (see below). */
const LIVE = /[$%]+(?=\{)|[$%]*\r(?!\n)/g;

/** The same where a token follows, which becomes `${…}` too. */
const LIVE_BEFORE_TOKEN = /[$%]+(?=\{|$)|[$%]*\r(?!\n)/g;

/** Letters and signs of Arabic, Malayalam and others that form one character with a quote or backslash after them. */
const GLUED =
  /[$%]*[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]+(?=["\\\p{Control}]|$)/gu;

/**
 * Terraform reads every text as a template, and cdktf escapes none. This makes `text` mean itself, while cdktf's
 * tokens in it still resolve. What is not plain is put into an expression, as in `${"$"}{name}`: the shorter
 * `$${name}` fails after another `$`, and makes cdktf render tokens behind it without their own `${}`.
 *
 * Measured with Terraform 1.11.4: behind a carriage return without line feed no expression is evaluated; a leading
 * U+FEFF is taken for a byte order mark and dropped; its JSON reader overlooks a quote that forms one character with
 * what is before it. All text is brought into Unicode's normal form C, which is left as it is.
 */
export function escapeTemplate(text: string): string {
  const parts = text.split(TOKEN);
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      const isToken = index % 2 === 1;
      if (isToken) return part.startsWith("-") ? numberToken(part) : part;
      return part.replace(index < last ? LIVE_BEFORE_TOKEN : LIVE, express);
    })
    .join("")
    .replace(GLUED, express)
    .replace(/^\uFEFF/, express);
}

/** `escapeTemplate` for the keys and values of a map; a map that is a token stays one. */
export function escapeTemplates(map: { [key: string]: string }): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [escapeTemplate(key), escapeTemplate(value)]),
  );
}

/** False for text with half of a surrogate pair: Terraform would replace it without a word. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** cdktf reads digits and dots around a number's token as part of it: this gives it the marker of a string. */
function numberToken(digits: string): string {
  const token = Tokenization.reverseNumber(Number(digits));
  return token === undefined ? digits : Token.asString(token);
}

/** The same characters as an expression; all but `$` and `%` by their number. */
function express(characters: string): string {
  const spelled = characters.replace(/[^$%]/gu, (character) => {
    const codePoint = character.codePointAt(0) as number;
    return `\\U${codePoint.toString(16).padStart(8, "0")}`;
  });
  return `\${"${spelled}"}`;
}
