import { isDeeperThan } from "../core/depth";
import type { Request } from "./exchange";
import { bodyTooLarge, requestUnreadable } from "./service-error";

/** JSON for this service is small, as for ARM; a larger body is a mistake. */
const LARGEST_JSON = 4 * 1024 * 1024;

/** As many levels as the JSON readers of .NET accept by default. That the service has this limit is an assumption. */
const DEEPEST_JSON = 64;

/**
 * A request from the network. What cannot be read in just one way is refused: bytes that are not UTF-8, and a path that
 * is another one once it is decoded. The body is parsed on first use: not every route takes JSON.
 */
export class ReceivedRequest implements Request {
  readonly path: string;
  readonly query: URLSearchParams;
  private parsed: { readonly value: unknown } | undefined;

  /** @param url - path and query, as they arrived: a character is a byte */
  constructor(
    readonly method: string,
    url: string,
    readonly headers: Request["headers"],
    readonly bytes: Uint8Array,
  ) {
    const escaped = url.replace(/[\u0080-\u00ff]/g, encoded);
    const end = escaped.includes("?") ? escaped.indexOf("?") : escaped.length;
    this.path = escaped.slice(0, end).split("/").map(segmentOf).join("/");
    decoded(escaped.slice(end));
    this.query = new URLSearchParams(escaped.slice(end));
  }

  get body(): unknown {
    this.parsed ??= { value: parse(this.bytes) };
    return this.parsed.value;
  }
}

/** A byte of a URL that its sender should have encoded. */
function encoded(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16)}`;
}

/** A part of the path between two slashes. */
function segmentOf(text: string): string {
  const segment = decoded(text);
  if (/[/\u0000-\u001f\u007f]/.test(segment)) {
    throw requestUnreadable(`a slash or a control character is encoded in its path: ${text}`);
  }
  return segment;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw requestUnreadable(`its URL is not percent-encoded UTF-8: ${text}`);
  }
}

function parse(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  if (bytes.length > LARGEST_JSON) throw bodyTooLarge(LARGEST_JSON);
  const value = parseText(bytes);
  if (isDeeperThan(DEEPEST_JSON, value)) {
    throw requestUnreadable(`its JSON is nested more than ${DEEPEST_JSON} levels deep`);
  }
  return value;
}

function parseText(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw requestUnreadable(String(error));
  }
}
