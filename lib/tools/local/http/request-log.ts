import type { Request } from "./exchange";

/** A request and its answer. */
export interface LoggedRequest {
  /** When it arrived and, in the same instant, was answered: milliseconds since 1970. */
  readonly at: number;
  /** HTTP method, in capitals. */
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  /** Its query parameters, decoded. */
  readonly query: { readonly [name: string]: string };
  /** Only its size when it is not JSON, or is very large. */
  readonly body?: unknown;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Only its size when it is very large. Undefined when there was no body or it was streamed. */
  readonly answer?: unknown;
  /** The id that the answer carries, so that callers can report it. */
  readonly requestId: string;
  /** Where local Azure itself failed. Undefined when it did not. */
  readonly fault?: string;
}

/** Which requests to return. */
export interface RequestFilter {
  /** HTTP method, in any letter case. @default - every method */
  readonly method?: string;
  /** Part of the path, in any letter case. @default - every path */
  readonly path?: string;
}

/** The latest requests and their answers, in order. */
export interface RequestLog {
  /** What is kept of them: all, or those that match the filter. */
  entries(filter?: RequestFilter): LoggedRequest[];
  /** Clears the log. */
  clear(): void;
}

/** A server that runs for days must not grow without limit: then the oldest entries leave. */
const MOST_ENTRIES = 100_000;
const MOST_BYTES = 32 * 1024 * 1024;

/** Of a larger body only the size is kept. */
const LARGEST_BODY = 256 * 1024;

/** About what an entry takes besides its texts. */
const ENTRY_BYTES = 500;

/** A request with its answer, as text. */
export interface Exchange {
  readonly at: number;
  readonly requestId: string;
  readonly request: Request;
  readonly status: number;
  readonly answer: string | undefined;
  readonly fault: string | undefined;
}

/** JSON as text, which takes less memory than what it describes; or a note in its place. */
type Kept = { readonly json: string } | { readonly note: string } | undefined;

interface Entry {
  readonly logged: Omit<LoggedRequest, "answer" | "body">;
  readonly sent: Kept;
  readonly answered: Kept;
  readonly bytes: number;
}

/** Keeps the log in memory; tokens are not kept. */
export class MemoryRequestLog implements RequestLog {
  private kept: Entry[] = [];
  private bytes = 0;

  entries({ method, path }: RequestFilter = {}): LoggedRequest[] {
    return this.kept
      .filter(
        ({ logged }) =>
          (method === undefined || logged.method === method.toUpperCase()) &&
          (path === undefined || logged.path.toLowerCase().includes(path.toLowerCase())),
      )
      .map(shown);
  }

  clear(): void {
    this.kept = [];
    this.bytes = 0;
  }

  add({ at, requestId, request, status, answer, fault }: Exchange): void {
    const { method, path } = request;
    const query = Object.fromEntries(request.query);
    const told = fault === undefined ? {} : { fault };
    const logged = { at, method, path, query, status, requestId, ...told };
    const sent = sentIn(request);
    const answered = answer === undefined ? undefined : keptOf(answer, Buffer.byteLength(answer));
    const texts = [JSON.stringify(logged), textOf(sent), textOf(answered)];
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), ENTRY_BYTES);
    this.kept.push({ logged, sent, answered, bytes });
    this.bytes += bytes;
    if (this.kept.length > MOST_ENTRIES || this.bytes > MOST_BYTES) this.forgetOldest();
  }

  /** A tenth more than necessary, so that it is rarely necessary. */
  private forgetOldest(): void {
    let count = 0;
    for (const { bytes } of this.kept) {
      const left = this.kept.length - count;
      if (left <= MOST_ENTRIES * 0.9 && this.bytes <= MOST_BYTES * 0.9) break;
      this.bytes -= bytes;
      count += 1;
    }
    this.kept = this.kept.slice(count);
  }
}

function shown({ logged, sent, answered }: Entry): LoggedRequest {
  return {
    ...logged,
    ...(sent === undefined ? {} : { body: valueOf(sent) }),
    ...(answered === undefined ? {} : { answer: valueOf(answered) }),
  };
}

function sentIn(request: Request): Kept {
  const size = request.bytes.length;
  try {
    if (request.body === undefined) return undefined;
  } catch {
    return note(size);
  }
  return size > LARGEST_BODY ? note(size) : { json: new TextDecoder().decode(request.bytes) };
}

function keptOf(json: string, size: number): Kept {
  return size > LARGEST_BODY ? note(size) : { json };
}

function note(size: number): Kept {
  return { note: `${size} bytes` };
}

function textOf(kept: Kept): string {
  if (kept === undefined) return "";
  return "json" in kept ? kept.json : kept.note;
}

function valueOf(kept: NonNullable<Kept>): unknown {
  return "json" in kept ? (JSON.parse(kept.json) as unknown) : kept.note;
}
