import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { bodyUnreadable, ownFault, ServiceError } from "../errors";
import { LocalAzureError } from "../local-azure-error";
import type { Answer, Handler, Request } from "./exchange";

/** A server on the loopback interface, for nobody else than this machine. */
export interface Listener {
  readonly port: number;
  /** Answers requests from now on. */
  serve(handler: Handler): void;
  /** Closes every connection and waits until the port is free again. */
  close(): Promise<void>;
}

/** Bodies of this service are small; whoever sends more has made a mistake. */
const LARGEST_BODY = 4 * 1024 * 1024;

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
  const text = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  outgoing.writeHead(answer.status, {
    ...(text === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    ...answer.headers,
  });
  outgoing.end(text);
}

async function answerTo(handler: Handler, incoming: IncomingMessage): Promise<Answer> {
  try {
    return handler(await readRequest(incoming));
  } catch (error) {
    return (error instanceof ServiceError ? error : ownFault(error)).answer();
  }
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const text = await readBody(incoming);
  try {
    const url = new URL(incoming.url ?? "/", "https://127.0.0.1");
    return {
      method: incoming.method ?? "GET",
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]),
      ),
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
  } catch (error) {
    throw bodyUnreadable(String(error));
  }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw bodyUnreadable(`it is larger than ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
