import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Answer, Content, Handler, Request } from "./exchange";
import { sendable } from "./headers";
import { ReceivedRequest } from "./received-request";
import { ownTarget, type OwnAddress } from "./same-machine";
import { bodyTooLarge, ownFault, ServiceError } from "./service-error";

/** Requests to an agent can be large; this much of one is kept in memory. */
const LARGEST_BODY = 32 * 1024 * 1024;

/** A page that embeds an answer, such as a script, gets nothing from browsers either. */
const NOT_FOR_PAGES = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
};

/** An answer with its body as it is sent. */
interface Rendered {
  readonly answer: Answer;
  readonly text: string | undefined;
}

/** Answers a request. Whatever goes wrong on the way becomes the answer, so one request cannot end the server. */
export async function respond(
  handler: Handler,
  address: OwnAddress,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { answer, text } = await answerTo(handler, address, incoming);
  if (outgoing.destroyed) return;
  const { status, content } = answer;
  const headers = text === undefined ? {} : describing(text);
  outgoing.writeHead(status, { ...NOT_FOR_PAGES, ...headers, ...sendable(answer.headers) });
  if (content === undefined) outgoing.end(text);
  else await stream(content, outgoing);
}

async function answerTo(
  handler: Handler,
  address: OwnAddress,
  incoming: IncomingMessage,
): Promise<Rendered> {
  try {
    const bytes = await readBytes(incoming);
    const target = ownTarget(incoming, address);
    // Node returns a list only for `set-cookie`, which belongs in answers and is not read here.
    const { method = "GET", headers } = incoming;
    const request = new ReceivedRequest(method, target, headers as Request["headers"], bytes);
    return rendered(handler(request));
  } catch (error) {
    return rendered((error instanceof ServiceError ? error : ownFault(error)).answer());
  }
}

function rendered(answer: Answer): Rendered {
  return { answer, text: answer.body === undefined ? undefined : JSON.stringify(answer.body) };
}

/** With a known length, head and body are sent in one piece. */
function describing(json: string): OutgoingHttpHeaders {
  return {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(json),
  };
}

/** Sends bytes as they come. When the caller leaves, reading stops; when reading fails, the connection is closed. */
async function stream(content: Content, outgoing: ServerResponse): Promise<void> {
  outgoing.flushHeaders();
  await pipeline(Readable.from(content), outgoing).catch(() => outgoing.destroy());
}

/** A body that is too large is still read to its end: otherwise the caller would never see the refusal. */
function readBytes(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // Listening costs a sixth of an iterator over the stream, and most requests are one chunk.
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
      else chunks.length = 0;
    });
    incoming.on("error", reject);
    incoming.on("end", () => {
      if (size <= LARGEST_BODY) resolve(Buffer.concat(chunks));
      else reject(bodyTooLarge(LARGEST_BODY));
    });
  });
}
