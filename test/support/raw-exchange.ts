import { connect } from "node:net";

/**
 * The system keeps the ports of clients that closed for a minute. Those of thousands would keep servers of other tests from
 * theirs, unless the clients have an address of their own, which only Linux has ready.
 */
const CLIENT = process.platform === "linux" ? { localAddress: "127.0.0.2" } : {};

/** Sends bytes to a port of this machine, and returns what came back until the connection was closed. */
export function exchangeRaw(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const to = { port, host: "127.0.0.1", ...CLIENT };
    const socket = connect(to, () => socket.end(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server may close before it has read everything.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
  });
}
