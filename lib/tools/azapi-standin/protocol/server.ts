import { createSecureServer, createServer } from "node:http2";
import type { Http2Server, Http2Session, IncomingHttpHeaders, ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { methodsOf, type Method } from "./methods";

/** Answers one call of the protocol. */
export type Handler = (request: object) => Promise<object>;

/** How each side authenticates the other, all PEM. */
export interface MutualTls {
  readonly key: string;
  readonly certificate: string;
  /** The certificate of the only client that may call. */
  readonly clientCertificate: string;
}

/** What a server needs. */
export interface ServerOptions {
  /** @default - anybody on this machine may call, in plain text */
  readonly tls?: MutualTls;
  /** One handler per call, by name. */
  readonly handlers: { readonly [call: string]: Handler };
  /** Called when the client asks the process to exit. */
  readonly onShutdown: () => void;
}

/** A server that is listening. */
export interface RunningServer {
  readonly port: number;
  stop(): void;
}

interface Call {
  readonly method: Method;
  readonly handler: Handler;
}

/** The gRPC status codes of the errors here. */
const UNKNOWN = 2;
const UNIMPLEMENTED = 12;

/** Requests and answers may hold whole states: no limit, as Terraform itself has none. */
const UNLIMITED = { maxSessionMemory: Number.MAX_SAFE_INTEGER };

/** The prefix of a message: whether it is compressed, and its length. */
const PREFIX_BYTES = 5;

/** What does not fit into one frame of headers would end the connection with all its calls. */
const LONGEST_TEXT = 1000;

/**
 * Starts a gRPC server on a free port of 127.0.0.1. Every call of the protocol has one request and one answer,
 * so Node's HTTP/2 is enough; loading a gRPC package would take longer than everything else at startup.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { handlers, onShutdown } = options;
  const server = createHttp2Server(options.tls);
  const sessions = new Set<Http2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  const calls = new Map([
    ...callsOf("tfplugin6.Provider", handlers),
    ...callsOf("plugin.GRPCController", { Shutdown: () => Promise.resolve({}) }),
  ]);
  server.on("stream", (stream, headers) => {
    stream.on("error", () => undefined);
    const refusal = refusalOf(headers);
    if (refusal !== undefined) return refuse(stream, refusal);
    const { ":path": path = "" } = headers;
    if (path === "/plugin.GRPCController/Shutdown") stream.once("close", onShutdown);
    void respond(stream, path, calls.get(path));
  });
  const port = await listen(server);
  return {
    port,
    stop: () => {
      server.close();
      for (const session of sessions) session.destroy();
    },
  };
}

function createHttp2Server(tls: MutualTls | undefined): Http2Server {
  if (tls === undefined) return createServer(UNLIMITED);
  const { key, certificate: cert, clientCertificate: ca } = tls;
  return createSecureServer({ ...UNLIMITED, key, cert, ca, requestCert: true });
}

function callsOf(service: string, handlers: ServerOptions["handlers"]): [string, Call][] {
  return methodsOf(service).flatMap((method) => {
    const handler = handlers[method.name];
    return handler === undefined ? [] : [[method.path, { method, handler }]];
  });
}

function listen(server: Http2Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** The HTTP status for what is not a call of gRPC at all. */
function refusalOf(headers: IncomingHttpHeaders): number | undefined {
  if (headers[":method"] !== "POST") return 405;
  return headers["content-type"]?.startsWith("application/grpc") ? undefined : 415;
}

function refuse(stream: ServerHttp2Stream, status: number): void {
  stream.respond({ ":status": status }, { endStream: true });
}

async function respond(stream: ServerHttp2Stream, path: string, call?: Call): Promise<void> {
  if (call === undefined) {
    fail(stream, UNIMPLEMENTED, `the stand-in for azapi does not know ${path}`);
    return;
  }
  try {
    const { method, handler } = call;
    const request = method.decodeRequest(messageIn(await buffer(stream)));
    succeed(stream, method.encodeAnswer(await handler(request)));
  } catch (error) {
    fail(stream, UNKNOWN, error instanceof Error ? error.message : String(error));
  }
}

function messageIn(body: Buffer): Buffer {
  if (body.length < PREFIX_BYTES || body.length < PREFIX_BYTES + body.readUInt32BE(1)) {
    throw new Error("the message ends before its length");
  }
  if (body[0] !== 0) throw new Error("the stand-in for azapi does not read compressed messages");
  return body.subarray(PREFIX_BYTES, PREFIX_BYTES + body.readUInt32BE(1));
}

function succeed(stream: ServerHttp2Stream, message: Uint8Array): void {
  if (isGone(stream)) return;
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(message.length, 1);
  stream.respond(HEADERS, { waitForTrailers: true });
  stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": 0 }));
  stream.end(Buffer.concat([prefix, message]));
}

function fail(stream: ServerHttp2Stream, code: number, text: string): void {
  if (isGone(stream)) return;
  // Half a surrogate pair, which encodeURI throws at, becomes a replacement character on its way through bytes.
  const message = encodeURI(Buffer.from(text.slice(0, LONGEST_TEXT)).toString());
  const status = { "grpc-status": code, "grpc-message": message };
  stream.respond({ ...HEADERS, ...status }, { endStream: true });
}

/** Nobody waits for the answer any more. */
function isGone(stream: ServerHttp2Stream): boolean {
  return stream.closed || stream.destroyed;
}

const HEADERS = { ":status": 200, "content-type": "application/grpc" };
