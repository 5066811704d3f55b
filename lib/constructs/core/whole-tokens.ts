import { Token, Tokenization } from "cdktf";

/*
 * cdktf has several forms of a map or a list that only Terraform knows: `variable.value` is an object, `Fn.merge` a
 * text, `Token.asStringMap` an object with one strange key, `Token.asList` a list with one strange text. Each is
 * rendered as an expression, but only as a whole. What is added by spreading or in a text would be lost, or fail at
 * synth without saying where.
 */

/** Faults of a map that is a token with something added to it. */
export function checkWholeMap(prop: string, value: unknown): string[] {
  if (!Token.isUnresolved(value)) return [];
  if (Array.isArray(value)) return [`${prop} must be a map, got a list token`];
  if (isWhole(value)) return [];
  return [`${prop} must be one map or one token: combine them with Fn.merge([…, …])`];
}

/** Faults of a list with a list among its items that is a token. */
export function checkWholeList(prop: string, value: unknown): string[] {
  if (!Array.isArray(value) || value.length < 2) return [];
  // cdktf tells such an item from one that is a token itself only within a list.
  if (!value.some((item) => Token.isUnresolved([item]))) return [];
  return [`${prop} must be one list or one token: combine them with Fn.concat([…, …])`];
}

function isWhole(value: unknown): boolean {
  if (typeof value === "string") {
    const { length, literals, escapes } = Tokenization.reverseString(value);
    return length === 1 && literals.length === 0 && escapes.length === 0;
  }
  if (Tokenization.isResolvable(value) || typeof value !== "object" || value === null) return true;
  return Object.keys(value).length === 1;
}
