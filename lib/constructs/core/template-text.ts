import { Token, Tokenization } from "cdktf";

/**
 * What cdktf puts into a text for a value that it does not know yet: a string marker, or a number that nobody uses. A
 * user's text that looks the same is taken for a token.
 */
const TOKEN = /(\$\{TfToken\[[\w:.-]+\]\}|-8\.\d+e\+298)/;

/*
 * The patterns take each run of `$` and `%` in one match, and a function decides what becomes of it. With the condition
 * in the pattern, a run that does not meet it would be searched again from each of its characters.
 */

/** What may not stay as it is: a run of `$` and `%`, and a lone carriage return (see below). */
const LIVE = /[$%]*\r(?!\n)|[$%]+/g;

/**
 * A part of a long run of characters that numbers are written with. cdktf searches such a run for its number tokens
 * again from each character (20,000 hyphens took 9 seconds), so an empty expression divides it.
 */
const NUMERAL_RUN = /[-|\d.+]{200}/g;

/** Characters of Arabic, Malayalam and other scripts that form one character with a following quote or backslash. */
const GLUED =
  /[$%]*[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]+|[$%]+/gu;

/** What makes such a character one with what follows it. */
const GLUING = /^["\\\p{Control}]/u;

/**
 * Terraform reads every text as a template, and cdktf does not escape any. This makes `text` literal, while cdktf's
 * tokens in it still resolve. Special characters are put into an expression, as in `${"$"}{name}`: the shorter
 * `$${name}` fails after another `$`, and makes cdktf render the tokens after it without their own `${}`.
 *
 * Measured with Terraform 1.11.4: after a carriage return without a line feed, no expression is evaluated; a leading
 * U+FEFF is taken for a byte order mark and dropped; the JSON reader overlooks a quote that forms one character with
 * the one before it. Terraform also converts all text to Unicode normalization form C; nothing is done about that.
 */
export function escapeTemplate(text: string): string {
  const parts = text.split(TOKEN);
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      const isToken = index % 2 === 1;
      if (isToken) return part.startsWith("-") ? numberToken(part) : part;
      return expressLive(part, index < last).replace(NUMERAL_RUN, '$&${""}');
    })
    .join("")
    .replace(GLUED, expressGlued)
    .replace(/^\uFEFF/, express);
}

/** Before a brace, or before a token, which becomes `${…}` too, `$` and `%` start an expression. */
function expressLive(part: string, isBeforeToken: boolean): string {
  return part.replace(LIVE, (found: string, at: number) => {
    const next = part.charAt(at + found.length);
    const isLive = found.endsWith("\r") || next === "{" || (next === "" && isBeforeToken);
    return isLive ? express(found) : found;
  });
}

function expressGlued(found: string, at: number, text: string): string {
  const next = text.charAt(at + found.length);
  const isGlued = !/[$%]$/.test(found) && (next === "" || GLUING.test(next));
  return isGlued ? express(found) : found;
}

/** `escapeTemplate` for the keys and values of a map; a map that is a token stays a token. */
export function escapeTemplates(map: { [key: string]: string }): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [escapeTemplate(key), escapeTemplate(value)]),
  );
}

/** False for a text with half a surrogate pair, which Terraform would replace silently. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** cdktf reads digits and dots around a number token as part of it, so it becomes a string token. */
function numberToken(digits: string): string {
  const token = Tokenization.reverseNumber(Number(digits));
  return token === undefined ? digits : Token.asString(token);
}

/** The same characters as an expression; all but `$` and `%` by code point. */
function express(characters: string): string {
  const spelled = characters.replace(/[^$%]/gu, (character) => {
    const codePoint = character.codePointAt(0) as number;
    return `\\U${codePoint.toString(16).padStart(8, "0")}`;
  });
  return `\${"${spelled}"}`;
}
