import {
  createServer as createHttpServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { LocalAzureError } from "../core/local-azure-error";
import type { Answer, Content, Handler, Request } from "./exchange";
import { ReceivedRequest } from "./received-request";
import { bodyUnreadable, ownFault, ServiceError } from "./service-error";

/** A server on the loopback interface, for this machine only. */
export interface Listener {
  readonly port: number;
  /** Answers requests from now on. */
  serve(handler: Handler): void;
  /** Closes every connection and waits until the port is free. */
  close(): Promise<void>;
}

/** Requests to an agent can be large; this much of one is kept in memory. */
const LARGEST_BODY = 32 * 1024 * 1024;

/** Listens on 127.0.0.1: over HTTPS with a certificate, otherwise over HTTP. Port 0 means any free port. */
export async function listen(
  port: number,
  certificate?: { readonly key: string; readonly pem: string },
): Promise<Listener> {
  const server = certificate
    ? createHttpsServer({ key: certificate.key, cert: certificate.pem })
    : createHttpServer();
  await started(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    serve: (handler) => {
      server.on("request", (incoming: IncomingMessage, outgoing: ServerResponse) => {
        void respond(handler, incoming, outgoing);
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function started(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const inUse = error.code === "EADDRINUSE";
      reject(inUse ? new LocalAzureError(`port ${port} is in use: choose another one`) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

async function respond(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const answer = await answerTo(handler, incoming);
  if (outgoing.destroyed) return;
  if (answer.content !== undefined) {
    await stream(answer.status, answer.headers, answer.content, outgoing);
    return;
  }
  const text = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  outgoing.writeHead(answer.status, {
    ...(text === undefined ? {} : describing(text)),
    ...answer.headers,
  });
  outgoing.end(text);
}

/** With a known length, head and body are sent in one piece. */
function describing(json: string): OutgoingHttpHeaders {
  return {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(json),
  };
}

/** Sends bytes as they come. When the caller leaves, reading stops; when reading fails, the connection is closed. */
async function stream(
  status: number,
  headers: Answer["headers"],
  content: Content,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.writeHead(status, headers);
  outgoing.flushHeaders();
  await pipeline(Readable.from(content), outgoing).catch(() => outgoing.destroy());
}

async function answerTo(handler: Handler, incoming: IncomingMessage): Promise<Answer> {
  try {
    // Node returns a list only for `set-cookie`, which belongs in answers and is not read here.
    const { method = "GET", url = "/", headers } = incoming;
    const bytes = await readBytes(incoming);
    return handler(new ReceivedRequest(method, url, headers as Request["headers"], bytes));
  } catch (error) {
    return (error instanceof ServiceError ? error : ownFault(error)).answer();
  }
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
    });
    incoming.on("error", reject);
    incoming.on("end", () => {
      if (size <= LARGEST_BODY) resolve(Buffer.concat(chunks));
      else reject(bodyUnreadable(`it is larger than ${LARGEST_BODY} bytes`));
    });
  });
}
