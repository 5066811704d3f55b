import { AZAPI_VERSION } from "../../agreed/azapi-release";
import { makeKeyPair } from "../certificate/key-pair";
import { handshakeLine, readHandshake } from "./protocol/handshake";
import { startServer } from "./protocol/server";
import { createHandlers } from "./service";

/** How often to check that Terraform is still running. */
const PARENT_CHECK_MS = 1000;

/** The process that Terraform starts as the provider azapi. Stdout is reserved for the handshake. */
async function main(): Promise<void> {
  const handshake = readHandshake(process.env);
  if (handshake === undefined) {
    throw new Error(
      "This stand-in for the azapi provider is started by Terraform; it is not a command.",
    );
  }
  log(`this is foundry-agents' stand-in for azapi ${AZAPI_VERSION}, not the official provider`);
  ignoreInterrupt();
  endWithParent();
  const { key, pem } = makeKeyPair();
  const { port } = await startServer({
    tls: { key, certificate: pem, clientCertificate: handshake.clientCertificate },
    handlers: createHandlers(process.env),
    onShutdown: () => process.exit(0),
  });
  process.stdout.write(`${handshakeLine(port, pem)}\n`);
}

/** An interrupt reaches the whole process group; Terraform itself then tells its providers what to do. */
function ignoreInterrupt(): void {
  process.on("SIGINT", () => undefined);
}

/** Terraform asks its providers to exit, except when it is killed. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, PARENT_CHECK_MS).unref();
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
