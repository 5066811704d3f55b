/** A request as it arrived. */
export interface Request {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: { readonly [name: string]: string | undefined };
  /** What was sent, untouched. */
  readonly bytes: Uint8Array;
  /** What was sent, as JSON; undefined when nothing was. Throws when it is not JSON. */
  readonly body: unknown;
}

/** Bytes that are sent as they come. They end when the caller leaves; when they throw, the connection is closed. */
export type Content = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** An answer to a request. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Instead of a body. */
  readonly content?: Content;
  readonly headers?: { readonly [name: string]: string };
}

/** Answers a request; an error that it throws becomes the error answer. */
export type Handler = (request: Request) => Answer;
