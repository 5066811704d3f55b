import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer: with a body, or in pieces; `"cut"` among them breaks the connection. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly json?: unknown;
  readonly body?: string | Buffer;
  readonly pieces?: (string | Buffer)[];
}

export type Script = (request: Arrived) => Scripted;

/** Stands for a service in one test. */
export interface ScriptedServer {
  readonly url: string;
  readonly arrived: Arrived[];
  close(): Promise<void>;
}

/** Breaks the connection. */
export const CUT = "cut";

/**
 * Answers over HTTP on 127.0.0.1 according to the script. With a token, it also issues that to `local:NAME`, as a local
 * Azure does, which is not part of what arrived.
 */
export async function serveScript(script: Script, token?: string): Promise<ScriptedServer> {
  const arrived: Arrived[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", url = "", headers } = incoming;
      if (token !== undefined && url === "/_local/token")
        return void answer(outgoing, { json: { token } });
      const request = { method, url, headers, body: Buffer.concat(chunks) };
      arrived.push(request);
      void answer(outgoing, script(request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  outgoing: ServerResponse,
  { status = 200, headers, json, body, pieces }: Scripted,
): Promise<void> {
  const type = json === undefined ? {} : { "content-type": "application/json" };
  outgoing.writeHead(status, { ...type, ...headers });
  if (pieces === undefined) {
    outgoing.end(json === undefined ? body : JSON.stringify(json));
    return;
  }
  for (const piece of pieces) {
    if (piece === CUT) {
      outgoing.destroy();
      return;
    }
    // Each piece travels separately.
    await new Promise<void>((resolve) => outgoing.write(piece, () => setImmediate(resolve)));
  }
  outgoing.end();
}

/** The events of a streamed response as they are on the wire. */
export function eventsOf(...events: { readonly type: string; readonly [key: string]: unknown }[]) {
  return events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
}

/** A response in the form of OpenAI's. */
export function responseOf(text: string) {
  const content = [{ type: "output_text", text, annotations: [] }];
  return {
    id: "resp_1",
    object: "response",
    status: "completed",
    output: [{ id: "msg_1", type: "message", role: "assistant", status: "completed", content }],
  };
}

/** The stream of a text in pieces, from its first event to its last. */
export function streamOf(...deltas: string[]): string[] {
  const response = responseOf(deltas.join(""));
  return eventsOf(
    { type: "response.created", response: { ...response, status: "in_progress", output: [] } },
    ...deltas.map((delta) => ({ type: "response.output_text.delta", delta })),
    { type: "response.completed", response },
  );
}
