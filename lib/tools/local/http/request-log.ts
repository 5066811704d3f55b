import type { Answer, Request } from "./exchange";

/** A request and its answer. */
export interface LoggedRequest {
  /** When it arrived and, in the same instant, was answered: milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: { readonly [name: string]: string };
  /** When it is not JSON, only its size. */
  readonly body?: unknown;
  readonly status: number;
  /** Undefined when there was no body or it was streamed. */
  readonly answer?: unknown;
  /** The id that the answer carries, so that callers can report it. */
  readonly requestId: string;
}

/** Which requests to return. */
export interface RequestFilter {
  /** @default - every method */
  readonly method?: string;
  /** Part of the path, in any letter case. @default - every path */
  readonly path?: string;
}

/** Every request and its answer, in order. */
export interface RequestLog {
  entries(filter?: RequestFilter): LoggedRequest[];
  /** Clears the log. */
  clear(): void;
}

/** A server that runs for days must not grow without limit. */
const MOST_ENTRIES = 100_000;

/** Keeps the log in memory; tokens are not kept. */
export class MemoryRequestLog implements RequestLog {
  private logged: LoggedRequest[] = [];

  entries({ method, path }: RequestFilter = {}): LoggedRequest[] {
    return this.logged.filter(
      (entry) =>
        (method === undefined || entry.method === method.toUpperCase()) &&
        (path === undefined || entry.path.toLowerCase().includes(path.toLowerCase())),
    );
  }

  clear(): void {
    this.logged = [];
  }

  add(at: number, requestId: string, request: Request, answer: Answer): void {
    this.logged.push({
      at,
      method: request.method,
      path: request.path,
      query: Object.fromEntries(request.query),
      ...sent(request),
      status: answer.status,
      ...(answer.body === undefined ? {} : { answer: answer.body }),
      requestId,
    });
    if (this.logged.length > MOST_ENTRIES) this.logged.splice(0, MOST_ENTRIES / 10);
  }
}

function sent(request: Request): { body?: unknown } {
  try {
    const { body } = request;
    return body === undefined ? {} : { body };
  } catch {
    return { body: `${request.bytes.length} bytes` };
  }
}
