import { Token, Tokenization } from "cdktf";

/*
 * cdktf writes a token as what the value will be: a text with a marker in it, a number that nobody uses, a list or a
 * map with a marker in it. In another place than its own, cdktf fails, or renders it as what it looks like.
 */

/** A token that can stand for a value of any kind: an object, or a text that is nothing but a token. */
export function isTokenOfAnyKind(value: unknown): boolean {
  if (typeof value !== "string") return Tokenization.isResolvable(value);
  if (!Token.isUnresolved(value)) return false;
  const parts = Tokenization.reverseString(value);
  return parts.length === 1 && parts.tokens.length === 1;
}

/** A token that is written like a value, as the list is that stands for a list. */
export function isTokenWrittenAs(type: "string" | "number", value: unknown): boolean {
  return typeof value === type && Token.isUnresolved(value);
}
