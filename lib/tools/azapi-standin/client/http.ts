import { Agent as PlainAgent, request as requestPlain } from "node:http";
import { Agent as SecureAgent, request as requestSecure } from "node:https";
import type { AgentOptions } from "node:https";
import { createSecureContext } from "node:tls";
import { contextError } from "./context";
import type { Context } from "./context";

/** A request as the stand-in sends it. */
export interface HttpRequest {
  method: string;
  url: URL;
  headers: { [name: string]: string };
  body?: string;
}

/** A complete answer. */
export interface HttpResponse {
  request: HttpRequest;
  status: number;
  reason: string;
  /** Names in lower case. */
  headers: { [name: string]: string };
  text: string;
}

/** Sends one request. Fails when no answer arrives or the context ends first. */
export type Send = (request: HttpRequest, context: Context) => Promise<HttpResponse>;

/**
 * Sends over connections that are kept open, trusting the given certificates (Node's own when absent). They are parsed
 * once: Node would parse them again for each connection, which takes longer than the requests.
 */
export function createSend(ca: string[] | undefined): Send {
  const trust = ca === undefined ? {} : { secureContext: createSecureContext({ ca }) };
  const keeping = agents({ keepAlive: true, ...trust });
  // Another kept connection may be closed as well, and a second failure in a row would count.
  const making = agents({ keepAlive: false, ...trust });
  return async (request, context) => {
    try {
      return await send(request, context, keeping);
    } catch (error) {
      if (error instanceof StaleConnection) return send(request, context, making);
      throw error;
    }
  };
}

/** Where connections come from, without and with TLS. */
interface Agents {
  readonly plain: PlainAgent;
  readonly secure: SecureAgent;
}

function agents(options: AgentOptions): Agents {
  return { plain: new PlainAgent(options), secure: new SecureAgent(options) };
}

/** The server had closed a connection that was kept open, so nobody saw the request. */
class StaleConnection extends Error {}

function send(
  request: HttpRequest,
  context: Context,
  { plain, secure }: Agents,
): Promise<HttpResponse> {
  const ended = contextError(context);
  if (ended) return Promise.reject(ended);
  const { method, url, headers, body } = request;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      reject(contextError(context) ?? error);
    };
    const failToSend = (error: NodeJS.ErrnoException) => {
      const stale = call.reusedSocket && error.code === "ECONNRESET";
      fail(stale ? new StaleConnection(error.message) : error);
    };
    const options = { method, headers: inUtf8(headers), signal: context };
    const call =
      url.protocol === "https:"
        ? requestSecure(url, { ...options, agent: secure })
        : requestPlain(url, { ...options, agent: plain });
    call.on("error", failToSend);
    call.on("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () => {
        resolve({
          request,
          status: answer.statusCode ?? 0,
          reason: answer.statusMessage ?? "",
          headers: joinHeaders(answer.headers),
          text: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
    call.end(body);
  });
}

/** Go, which azapi is written in, sends the bytes of a text as they are; Node takes one character for each byte. */
function inUtf8(headers: HttpRequest["headers"]): HttpRequest["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Buffer.from(value, "utf8").toString("latin1"),
    ]),
  );
}

function joinHeaders(headers: NodeJS.Dict<string | string[]>): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(", ")]),
  );
}
