import { request as requestPlain } from "node:http";
import { Agent, request as requestSecure } from "node:https";
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
  const agent = new Agent({ keepAlive: true, ...trust });
  return async (request, context) => {
    try {
      return await send(request, context, agent);
    } catch (error) {
      if (error instanceof StaleConnection) return send(request, context, agent);
      throw error;
    }
  };
}

/** The server had closed a connection that was kept open, so nobody saw the request. */
class StaleConnection extends Error {}

function send(request: HttpRequest, context: Context, agent: Agent): Promise<HttpResponse> {
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
    const options = { method, headers, signal: context };
    const call =
      url.protocol === "https:"
        ? requestSecure(url, { ...options, agent })
        : requestPlain(url, options);
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

function joinHeaders(headers: NodeJS.Dict<string | string[]>): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(", ")]),
  );
}
