import type { Answer, Request } from "./exchange";

/** One request and what was answered. */
export interface LoggedRequest {
  /** When it came and, in the same moment, was answered: milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: { readonly [name: string]: string };
  /** What is no JSON is told by its size alone. */
  readonly body?: unknown;
  readonly status: number;
  /** Undefined when there was none, and when it was streamed. */
  readonly answer?: unknown;
  /** The id that the answer carries, so that callers can report it. */
  readonly requestId: string;
}

/** Which requests to look at. */
export interface RequestFilter {
  /** @default - every method */
  readonly method?: string;
  /** A part of the path, in any letter case. @default - every path */
  readonly path?: string;
}

/** Every request and its answer, in order. */
export interface RequestLog {
  entries(filter?: RequestFilter): LoggedRequest[];
  /** Forgets what was logged until now. */
  clear(): void;
}

/** A server that runs for days must not grow without end. */
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
