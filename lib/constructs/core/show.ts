import { Token } from "cdktf";

/** Longer texts are cut in messages, with their length behind them: a reader needs to recognize a value, not all of it. */
const LONGEST = 200;

/** A value as a message shows it. Never throws, whatever it is given. */
export function show(value: unknown): string {
  if (isToken(value)) return "a token";
  switch (typeof value) {
    case "string":
      return quote(value);
    case "bigint":
      return shorten(`${value}n`);
    case "function":
      return "a function";
    case "object":
      return value === null ? "null" : showObject(value);
    default:
      return shorten(String(value));
  }
}

function quote(text: string): string {
  if (text.length <= LONGEST) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, LONGEST))}… (${text.length} characters)`;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}

/** Constructs refer to each other in circles, and other objects need not be data: of those, only the class is named. */
function showObject(value: object): string {
  try {
    const className: unknown = value.constructor?.name;
    const isData = className === undefined || className === "Object" || Array.isArray(value);
    return isData ? shorten(JSON.stringify(value)) : `an object of the class ${String(className)}`;
  } catch {
    return Array.isArray(value) ? "a list" : "an object";
  }
}

function isToken(value: unknown): boolean {
  try {
    return Token.isUnresolved(value);
  } catch {
    return false;
  }
}
