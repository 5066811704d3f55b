import { connect } from "node:net";

/** Sends bytes to a port of this machine, and returns what came back until the connection was closed. */
export function exchangeRaw(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server may close before it has read everything.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
  });
}
