import type { Request } from "./exchange";
import { bodyUnreadable } from "./service-error";

/** JSON for this service is small, as for ARM; a larger body is a mistake. */
const LARGEST_JSON = 4 * 1024 * 1024;

/** A request from the network. Its body is parsed on first use: not every route takes JSON. */
export class ReceivedRequest implements Request {
  readonly path: string;
  readonly query: URLSearchParams;
  private parsed: { readonly value: unknown } | undefined;

  /** @param url - path and query, as they arrived */
  constructor(
    readonly method: string,
    url: string,
    readonly headers: Request["headers"],
    readonly bytes: Uint8Array,
  ) {
    const end = url.includes("?") ? url.indexOf("?") : url.length;
    this.query = new URLSearchParams(url.slice(end));
    try {
      this.path = decodeURIComponent(url.slice(0, end));
    } catch (error) {
      throw bodyUnreadable(String(error));
    }
  }

  get body(): unknown {
    this.parsed ??= { value: parse(this.bytes) };
    return this.parsed.value;
  }
}

function parse(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  if (bytes.length > LARGEST_JSON) throw bodyUnreadable(`it is larger than ${LARGEST_JSON} bytes`);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw bodyUnreadable(String(error));
  }
}
