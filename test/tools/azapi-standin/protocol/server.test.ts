import { join } from "node:path";
import { credentials, loadPackageDefinition } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import { makeKeyPair, type KeyPair } from "../../../../lib/tools/certificate/key-pair";
import { startServer } from "../../../../lib/tools/azapi-standin/protocol/server";
import type { ServiceClientConstructor } from "@grpc/grpc-js";
import type { RunningServer } from "../../../../lib/tools/azapi-standin/protocol/server";

const PROTOCOL = join(__dirname, "../../../../lib/tools/azapi-standin/protocol");
const ours = makeKeyPair();
const terraforms = makeKeyPair();

let server: RunningServer;
let shutDown: () => void;
const toldToEnd = new Promise<void>((resolve) => {
  shutDown = resolve;
});

beforeAll(async () => {
  server = await startServer({
    tls: { key: ours.key, certificate: ours.pem, clientCertificate: terraforms.pem },
    handlers: {
      StopProvider: () => Promise.resolve({ Error: "stopped" }),
      GetFunctions: () => Promise.reject(new Error("broken")),
    },
    onShutdown: () => {
      shutDown();
    },
  });
});
afterAll(() => {
  server.stop();
});

/** Calls as a client with the given certificate. */
function call(file: string, service: string, name: string, client: KeyPair): Promise<object> {
  const [room = "", className = ""] = service.split(".");
  const loaded = loadPackageDefinition(loadSync(join(PROTOCOL, file), { keepCase: true }));
  const types = loaded[room] as { [name: string]: ServiceClientConstructor };
  const channel = credentials.createSsl(
    Buffer.from(ours.pem),
    Buffer.from(client.key),
    Buffer.from(client.pem),
  );
  const stub = new (types[className] as ServiceClientConstructor)(
    `localhost:${server.port}`,
    channel,
  );
  return new Promise<object>((resolve, reject) => {
    const method = stub[name] as (
      request: object,
      done: (error: Error | null, answer: object) => void,
    ) => void;
    method.call(stub, {}, (error, answer) => {
      stub.close();
      if (error) reject(error);
      else resolve(answer);
    });
  });
}

test("answers the client whose certificate it was given", async () => {
  expect(await call("tfplugin6.proto", "tfplugin6.Provider", "StopProvider", terraforms)).toEqual({
    Error: "stopped",
  });
});

test("answers nobody else", async () => {
  const stranger = makeKeyPair();
  await expect(
    call("tfplugin6.proto", "tfplugin6.Provider", "StopProvider", stranger),
  ).rejects.toThrow("UNAVAILABLE");
});

test("passes a failure on", async () => {
  await expect(
    call("tfplugin6.proto", "tfplugin6.Provider", "GetFunctions", terraforms),
  ).rejects.toThrow("broken");
});

test("exits when asked to", async () => {
  await call("grpc-controller.proto", "plugin.GRPCController", "Shutdown", terraforms);
  await toldToEnd;
});
