/** A request as it came in, its body already parsed. */
export interface Request {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: { readonly [name: string]: string | undefined };
  /** Undefined when there was none. */
  readonly body: unknown;
}

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

/** Answers a request; what it throws becomes the error answer. */
export type Handler = (request: Request) => Answer;
