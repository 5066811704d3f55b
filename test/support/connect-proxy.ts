import { createServer as createHttpServer } from "node:http";
import { connect, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:https";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root";

const TLS = join(ROOT, "test/fixtures/tls");

/** Trust in the service below. */
export const AUTHORITY = join(TLS, "certificate.pem");

/** A service that answers with TLS as `contoso.services.ai.azure.com`, and a proxy that alone finds it. */
export interface ProxiedService {
  /** URL of the proxy. */
  readonly proxy: string;
  /** What the proxy was asked to connect to. */
  readonly connects: string[];
  /** Names that callers signed in to the proxy with. */
  readonly users: (string | undefined)[];
  /** The tokens that the service was sent. */
  readonly tokens: (string | undefined)[];
  close(): Promise<void>;
}

/** Serves the answer; the proxy refuses with a status, if one is given. */
export async function proxiedService(answer: unknown, refusal?: number): Promise<ProxiedService> {
  const tokens: (string | undefined)[] = [];
  const service = createTlsServer(
    { key: readFileSync(join(TLS, "key.pem")), cert: readFileSync(AUTHORITY) },
    (incoming, outgoing) => {
      tokens.push(incoming.headers.authorization);
      incoming.resume();
      outgoing.setHeader("content-type", "application/json");
      outgoing.end(JSON.stringify(answer));
    },
  );
  const connects: string[] = [];
  const users: (string | undefined)[] = [];
  const proxy = createHttpServer();
  const sockets = new Set<Socket>();
  const port = await listening(service);
  proxy.on("connect", ({ url = "", headers }, client: Socket) => {
    connects.push(url);
    users.push(headers["proxy-authorization"]);
    sockets.add(client);
    client.on("error", () => undefined);
    if (refusal !== undefined) return client.end(`HTTP/1.1 ${refusal} No\r\n\r\n`);
    const target = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connected\r\n\r\n");
      client.pipe(target).pipe(client);
    });
    sockets.add(target);
    target.on("error", () => undefined);
  });
  return {
    proxy: `http://127.0.0.1:${await listening(proxy)}`,
    connects,
    users,
    tokens,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([service, proxy].map((server) => new Promise((end) => server.close(end))));
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
