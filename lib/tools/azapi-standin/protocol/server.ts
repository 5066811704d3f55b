import { join } from "node:path";
import { Server, ServerCredentials, loadPackageDefinition } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import type {
  sendUnaryData,
  ServerUnaryCall,
  ServiceClientConstructor,
  UntypedServiceImplementation,
} from "@grpc/grpc-js";
import type { Certificate } from "./certificate";

/** Answers one call of the protocol. */
export type Handler = (request: object) => Promise<object>;

/** What a server needs. */
export interface ServerOptions {
  /** How client and server know each other. */
  credentials: ServerCredentials;
  /** One handler per call, by the call's name. */
  handlers: { [call: string]: Handler };
  /** Called when the client asks the process to end. */
  onShutdown: () => void;
}

/** A server that is listening. */
export interface RunningServer {
  port: number;
  stop(): void;
}

/** Answers of the protocol may hold whole states: no limit, as Terraform itself has none. */
const UNLIMITED = -1;

/** Starts the gRPC server on a free port of 127.0.0.1. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = new Server({
    "grpc.max_receive_message_length": UNLIMITED,
    "grpc.max_send_message_length": UNLIMITED,
  });
  server.addService(PROVIDER, unary(options.handlers));
  server.addService(
    CONTROLLER,
    unary({
      Shutdown: () => {
        setImmediate(options.onShutdown);
        return Promise.resolve({});
      },
    }),
  );
  const port = await listen(server, options.credentials);
  return {
    port,
    stop: () => {
      server.forceShutdown();
    },
  };
}

/** Read once: a process may serve many commands in turn. */
const PROVIDER = serviceOf("tfplugin6.proto", "tfplugin6.Provider");
const CONTROLLER = serviceOf("grpc-controller.proto", "plugin.GRPCController");

function serviceOf(file: string, name: string): ServiceClientConstructor["service"] {
  const definition = loadSync(join(__dirname, file), {
    defaults: true,
    longs: Number,
    keepCase: true,
  });
  const service = name
    .split(".")
    .reduce<unknown>(
      (scope, part) => (scope as { [name: string]: unknown })[part],
      loadPackageDefinition(definition),
    );
  return (service as ServiceClientConstructor).service;
}

function unary(handlers: ServerOptions["handlers"]): UntypedServiceImplementation {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (call: ServerUnaryCall<object, object>, done: sendUnaryData<object>) => {
        handler(call.request).then((answer) => {
          done(null, answer);
        }, done);
      },
    ]),
  );
}

/** Each side shows a certificate; only the client with that one may call. */
export function mutualTls(certificate: Certificate, clientCertificate: string): ServerCredentials {
  return ServerCredentials.createSsl(
    Buffer.from(clientCertificate),
    [{ private_key: Buffer.from(certificate.key), cert_chain: Buffer.from(certificate.pem) }],
    true,
  );
}

function listen(server: Server, serverCredentials: ServerCredentials): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", serverCredentials, (error, port) => {
      if (error) reject(error);
      else resolve(port);
    });
  });
}
