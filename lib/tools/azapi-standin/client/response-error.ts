import type { HttpResponse } from "./http";

const LINE = "-".repeat(80);

/**
 * An error answer. Its text is that of the Azure SDK for Go, which azapi shows to its users and
 * which their expressions in `retry` match.
 */
export class ResponseError extends Error {
  constructor(readonly response: HttpResponse) {
    super(describe(response));
  }
}

/** True for an error that is an answer with the given status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ResponseError && error.response.status === status;
}

function describe(response: HttpResponse): string {
  const code = errorCode(response);
  return [
    requestLine(response),
    LINE,
    `RESPONSE ${response.status}: ${response.status} ${response.reason}`,
    code === "" ? "ERROR CODE UNAVAILABLE" : `ERROR CODE: ${code}`,
    LINE,
    response.text === "" ? "Response contained no body" : indent(response.text),
    LINE,
    "",
  ].join("\n");
}

/** Method and address of the answered request, without the query. */
export function requestLine({ request: { method, url } }: HttpResponse): string {
  return `${method} ${url.protocol}//${url.host}${url.pathname}`;
}

/** JSON on several lines; any other text as it is. */
export function indent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function errorCode({ headers, text }: HttpResponse): string {
  const fromHeader = headers["x-ms-error-code"];
  if (fromHeader) return fromHeader;
  const body = parseObject(text);
  const error = "error" in body ? body.error : body;
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

function parseObject(text: string): { [key: string]: unknown } {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
