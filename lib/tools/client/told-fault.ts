import { isObject, type JsonObject } from "./json";
import { oneLine } from "./one-line";
import { pageText } from "./page-text";
import { parseJson } from "./parse-json";

/** A fault in the words of whoever reports it: the service, a gateway before it, or the agent itself. */
export interface ToldFault {
  /** All codes that it names, the outermost first; bare numbers are not codes. */
  readonly codes: string[];
  /** Codes of other faults that its text repeats. */
  readonly repeatedCodes: string[];
  /** What it says; empty if it says nothing. */
  readonly message: string;
  /** More of what it says, to be searched: what tells a fault may come late in a long text. */
  readonly words: string;
  /** The status that it names in place of the one that it was sent with. */
  readonly status: number | undefined;
}

/** More is not read: a fault in a fault that is nested deeper is none. */
const DEEPEST = 8;

/** Pages say little at length. */
const LONGEST_PAGE = 200;

/** Reads the body of an answer that is not a success, which may be JSON, a web page or plain text. */
export function faultInText(body: string): ToldFault {
  const value = parseJson(body);
  if (value !== undefined) return faultIn(value);
  const text = pageText(body);
  return { ...toldBy([], text), message: oneLine(text, LONGEST_PAGE) };
}

/**
 * Reads a fault in any of the forms that are on record: `{"error": {"code", "message", "innererror"}}` of Azure and
 * OpenAI, the same without an envelope, `{"error": "…", "error_description": "…"}` of Entra, `{"statusCode",
 * "message"}` of API Management, `{"title", "detail"}` of RFC 9457, and `{"detail": "…"}` of hosted agents.
 */
export function faultIn(value: unknown): ToldFault {
  if (!isObject(value)) return toldBy([], typeof value === "string" ? value : asJson(value));
  const { error } = value;
  const inner = isObject(error) ? error : value;
  const codes = [...new Set(codesIn(value, 0))];
  const message = [inner, value].map(messageIn).find((text) => text !== "");
  const told = toldBy(codes, message ?? asJson(error ?? value));
  return { ...told, status: statusIn(inner) ?? statusIn(value) };
}

function toldBy(codes: string[], text: string): ToldFault {
  // Reported (azure-sdk-for-python#44842): a fault in a stream repeats another one, code included, as text.
  const repeatedCodes = [...text.slice(0, 10_000).matchAll(REPEATED_CODE)].map(
    ([, named, inParentheses]) => named ?? inParentheses ?? "",
  );
  const words = oneLine(text, 5000);
  return { codes, repeatedCodes, message: oneLine(text), words, status: undefined };
}

const REPEATED_CODE =
  /\bcode['"]?\s{0,3}[:=]\s{0,3}['"]?([A-Za-z]\w{2,60})|^\(([A-Za-z]\w{2,60})\)/gi;

function codesIn(value: JsonObject, depth: number): string[] {
  if (depth > DEEPEST) return [];
  const { code, type, error, innererror, innerError, details, last_error } = value;
  const own = typeof error === "string" ? [code, type, error] : [code, type];
  const below = [
    error,
    innererror,
    innerError,
    last_error,
    ...(Array.isArray(details) ? details : []),
  ];
  return [
    ...own.filter((name): name is string => typeof name === "string" && IS_CODE.test(name)),
    ...below.filter(isObject).flatMap((part) => codesIn(part, depth + 1)),
  ];
}

/** A word, and neither a number nor a sentence nor the type of an event. */
const IS_CODE = /^(?!error$|response\b)[A-Za-z][\w.-]{0,80}$/;

function messageIn(value: JsonObject): string {
  const texts = ["message", "Message", "error_description", "detail", "title", "error", "reason"];
  const found = texts
    .map((name) => value[name])
    .find((text) => typeof text === "string" && text.trim());
  return typeof found === "string" ? found : "";
}

function statusIn({ statusCode, status, code }: JsonObject): number | undefined {
  return [statusCode, status, code].map(Number).find((number) => number >= 400 && number < 600);
}

function asJson(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = JSON.stringify(value);
  return text === "{}" || text === "[]" ? "" : text;
}
