import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { LocalAzureError } from "../core/local-azure-error";
import type { Handler } from "./exchange";
import { respond } from "./respond";

/** A server on the loopback interface, for this machine only. */
export interface Listener {
  readonly port: number;
  /** Answers requests from now on. */
  serve(handler: Handler): void;
  /** Closes every connection and waits until the port is free. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1: over HTTPS with a certificate, otherwise over HTTP. Port 0 means any free port. */
export async function listen(
  port: number,
  certificate?: { readonly key: string; readonly pem: string },
): Promise<Listener> {
  const server = certificate
    ? createHttpsServer({ key: certificate.key, cert: certificate.pem })
    : createHttpServer();
  await started(server, port);
  // Such as too many open files: the connection that met it is lost, and the server goes on.
  server.on("error", () => undefined);
  const bound = (server.address() as AddressInfo).port;
  const address = { scheme: certificate ? "https" : "http", port: bound } as const;
  return {
    port: bound,
    serve: (handler) => {
      server.on("request", (incoming, outgoing) => {
        respond(handler, address, incoming, outgoing).catch(() => outgoing.destroy());
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
