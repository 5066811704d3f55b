import { createCertificate } from "./protocol/certificate";
import { handshakeLine, readHandshake } from "./protocol/handshake";
import { startServer } from "./protocol/server";
import { createHandlers } from "./service";

async function main(): Promise<void> {
  const handshake = readHandshake(process.env);
  if (handshake === undefined) {
    process.stderr.write(
      "This is the stand-in for the azapi provider of cdktf-foundry-agents. " +
        "Terraform starts it; it does nothing by itself.\n",
    );
    process.exit(1);
  }
  const certificate = createCertificate();
  const port = await startServer({
    certificate,
    clientCertificate: handshake.clientCertificate,
    handlers: createHandlers(process.env),
    onShutdown: () => process.exit(0),
  });
  process.stdout.write(`${handshakeLine(port, certificate.der)}\n`);
}

void main();
