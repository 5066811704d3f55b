import { Token } from "cdktf";
import { Construct } from "constructs";
import { checkText, isAbsent } from "./checks";
import { checkKey, isRecord } from "./collections";
import { show } from "./show";

/** cdktf gives up at 200 levels below the stack, with an error that does not name the prop. */
const DEEPEST = 100;

/** What JSON can hold, and tokens at any place in it. */
export function checkJson(prop: string, value: unknown): string[] {
  return checkPart(prop, value, []);
}

/** The same, with keys at the top level. */
export function checkJsonObject(prop: string, value: unknown): string[] {
  if (isAbsent(value) || Token.isUnresolved(value) || isRecord(value))
    return checkJson(prop, value);
  return [`${prop} must be an object, got ${show(value)}`];
}

function checkPart(path: string, value: unknown, around: unknown[]): string[] {
  if (isAbsent(value) || typeof value === "boolean" || Number.isFinite(value)) return [];
  if (typeof value === "string") return checkText(path, value);
  if (Token.isUnresolved(value)) return [];
  if (around.includes(value) || around.length === DEEPEST) {
    return [`${path.slice(0, 80)}… is nested too deeply, or refers to itself`];
  }
  const inside = [...around, value];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkPart(`${path}[${index}]`, item, inside));
  }
  if (!isRecord(value) || Construct.isConstruct(value)) {
    return [`${path} must be a value that JSON can hold, got ${show(value)}`];
  }
  return Object.entries(value).flatMap(([key, item]) => [
    ...checkKey(path, key),
    ...checkPart(`${path}.${key}`, item, inside),
  ]);
}
