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

/** A server on the loopback interface, for nobody else than this machine. */
export interface Listener {
  readonly port: number;
  /** Answers requests from now on. */
  serve(handler: Handler): void;
  /** Closes every connection and waits until the port is free again. */
  close(): Promise<void>;
}

/** What is sent to an agent can be large; this much is kept in memory at once. */
const LARGEST_BODY = 32 * 1024 * 1024;

/** Listens on 127.0.0.1: with a certificate by https, otherwise by http. Port 0 means a free one. */
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

/** With the length, head and body go out in one piece. */
function describing(json: string): OutgoingHttpHeaders {
  return {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(json),
  };
}

/** Sends bytes as they come. When the caller leaves they are asked for no more; when they break, so does the connection. */
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
    // Of all headers node makes a list of `set-cookie` alone, which belongs into answers and is read by nobody here.
    const { method = "GET", url = "/", headers } = incoming;
    const bytes = await readBytes(incoming);
    return handler(new ReceivedRequest(method, url, headers as Request["headers"], bytes));
  } catch (error) {
    return (error instanceof ServiceError ? error : ownFault(error)).answer();
  }
}

/** What is too large is read to its end all the same: otherwise the caller would not get to see why. */
function readBytes(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // Listening is a sixth of what an iterator over the stream costs, and most requests are one chunk.
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
