import type { Json } from "../values/json";
import type { Value } from "../values/value";

/** The part of an answer that the service alone may write; undefined for types that are not known here. */
export function readOnlyPart(_type: string, _answer: Json): Json | undefined {
  return undefined;
}

export function writablePart(_type: string, answer: Json): Json {
  return answer;
}

export function apiVersionsOf(_type: string): string[] {
  return [];
}

export function validateBody(_type: string, _body: Value): string[] {
  return [];
}
