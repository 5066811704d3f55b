import { once } from "node:events";
import { connect, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http2";
import { join } from "node:path";
import { credentials, loadPackageDefinition } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import { makeKeyPair, type KeyPair } from "../../../../lib/tools/certificate/key-pair";
import { startServer } from "../../../../lib/tools/azapi-standin/protocol/server";
import type { ServiceClientConstructor } from "@grpc/grpc-js";
import type { RunningServer } from "../../../../lib/tools/azapi-standin/protocol/server";

const PROTOCOL = join(__dirname, "../../../../lib/tools/azapi-standin/protocol");
const PROVIDER = serviceOf("tfplugin6.proto", "tfplugin6", "Provider");
const CONTROLLER = serviceOf("grpc-controller.proto", "plugin", "GRPCController");
const MEGABYTE = 1024 * 1024;
const ours = makeKeyPair();
const terraforms = makeKeyPair();

let server: RunningServer;
let shutDown: () => void;
const toldToEnd = new Promise<void>((resolve) => {
  shutDown = resolve;
});

const HANDLERS = {
  StopProvider: () => Promise.resolve({ Error: "stopped" }),
  GetFunctions: () => Promise.reject(new Error("broken: no 100 % in München")),
  ReadResource: (request: object) => {
    const { current_state } = request as { current_state: object };
    return Promise.resolve({ new_state: current_state });
  },
};

beforeAll(async () => {
  server = await startServer({
    tls: { key: ours.key, certificate: ours.pem, clientCertificate: terraforms.pem },
    handlers: HANDLERS,
    onShutdown: () => {
      shutDown();
    },
  });
});
afterAll(() => {
  server.stop();
});

function serviceOf(file: string, room: string, name: string): ServiceClientConstructor {
  const loaded = loadPackageDefinition(loadSync(join(PROTOCOL, file), { keepCase: true }));
  return (loaded[room] as { [name: string]: ServiceClientConstructor })[
    name
  ] as ServiceClientConstructor;
}

type Client = InstanceType<ServiceClientConstructor>;

/** The official client, with the given certificate or in plain text. */
function clientOf(
  service: ServiceClientConstructor,
  { port }: RunningServer,
  pair?: KeyPair,
): Client {
  const channel = pair
    ? credentials.createSsl(Buffer.from(ours.pem), Buffer.from(pair.key), Buffer.from(pair.pem))
    : credentials.createInsecure();
  return new service(`localhost:${port}`, channel, { "grpc.max_receive_message_length": -1 });
}

function invoke(client: Client, name: string, request = {}, options = {}): Promise<object> {
  const method = client[name] as (...args: unknown[]) => void;
  return new Promise((resolve, reject) => {
    method.call(client, request, options, (error: Error | null, answer: object) => {
      if (error) reject(error);
      else resolve(answer);
    });
  });
}

/** One call on a separate connection. */
async function call(
  [service, name]: [ServiceClientConstructor, string],
  running: RunningServer,
  pair?: KeyPair,
): Promise<object> {
  const client = clientOf(service, running, pair);
  try {
    return await invoke(client, name);
  } finally {
    client.close();
  }
}

test("answers the client whose certificate it was given", async () => {
  const answer = await call([PROVIDER, "StopProvider"], server, terraforms);
  expect(answer).toEqual({ Error: "stopped" });
});

test.each([
  ["a stranger", makeKeyPair()],
  ["plain text", undefined],
])("does not answer %s", async (_who, client) => {
  await expect(call([PROVIDER, "StopProvider"], server, client)).rejects.toThrow("UNAVAILABLE");
});

test("answers anybody when it was given no client certificate", async () => {
  const open = await startServer({ handlers: HANDLERS, onShutdown: () => undefined });
  try {
    expect(await call([PROVIDER, "StopProvider"], open)).toEqual({ Error: "stopped" });
  } finally {
    open.stop();
  }
});

test("carries whole states, and takes calls meanwhile", async () => {
  const msgpack = Buffer.alloc(20 * MEGABYTE, 1);
  let overtaking: Promise<object> | undefined;
  const large = await startServer({
    handlers: {
      ...HANDLERS,
      ReadResource: (request) => {
        setImmediate(() => {
          overtaking = invoke(stub, "StopProvider");
        });
        return HANDLERS.ReadResource(request);
      },
    },
    onShutdown: () => undefined,
  });
  const stub = clientOf(PROVIDER, large);
  try {
    const state = await invoke(stub, "ReadResource", { current_state: { msgpack } });
    expect(msgpack.equals((state as { new_state: { msgpack: Buffer } }).new_state.msgpack)).toBe(
      true,
    );
    expect(await overtaking).toEqual({ Error: "stopped" });
  } finally {
    large.stop();
  }
});

test("passes a failure on, in its own words", async () => {
  await expect(call([PROVIDER, "GetFunctions"], server, terraforms)).rejects.toMatchObject({
    code: 2,
    details: "broken: no 100 % in München",
  });
});

test.each([
  ["half a surrogate pair", "broken: \ud800", "broken: \ufffd"],
  ["more than fits", "x".repeat(100_000), "x".repeat(1000)],
])("passes on a failure with %s, and still answers", async (_what, text, details) => {
  const handlers = { ...HANDLERS, GetFunctions: () => Promise.reject(new Error(text)) };
  const failing = await startServer({ handlers, onShutdown: () => undefined });
  const client = clientOf(PROVIDER, failing);
  try {
    await expect(invoke(client, "GetFunctions")).rejects.toMatchObject({ code: 2, details });
    expect(await invoke(client, "StopProvider")).toEqual({ Error: "stopped" });
  } finally {
    client.close();
    failing.stop();
  }
});

test("refuses a call that it does not know", async () => {
  await expect(call([PROVIDER, "PlanResourceChange"], server, terraforms)).rejects.toMatchObject({
    code: 12,
    details: "the stand-in for azapi does not know /tfplugin6.Provider/PlanResourceChange",
  });
});

test("outlives a client that does not wait for the answer", async () => {
  const unhandled = jest.fn();
  process.on("unhandledRejection", unhandled);
  let answer: (() => void) | undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  const slow = await startServer({
    handlers: { ...HANDLERS, GetFunctions: () => asked.then(() => ({})) },
    onShutdown: () => undefined,
  });
  const stub = clientOf(PROVIDER, slow);
  const impatient = invoke(stub, "GetFunctions", {}, { deadline: Date.now() + 200 });
  await expect(impatient).rejects.toMatchObject({ code: 4 });
  // By now the server knows that nobody waits: one connection is read in order.
  await invoke(stub, "StopProvider");
  stub.close();
  answer?.();
  try {
    expect(await call([PROVIDER, "StopProvider"], slow)).toEqual({ Error: "stopped" });
    expect(unhandled).not.toHaveBeenCalled();
  } finally {
    process.off("unhandledRejection", unhandled);
    slow.stop();
  }
});

describe("a request that is no call", () => {
  let open: RunningServer;
  beforeEach(async () => {
    open = await startServer({ handlers: HANDLERS, onShutdown: () => undefined });
  });
  afterEach(() => open.stop());

  const PATH = "/tfplugin6.Provider/StopProvider";
  const GRPC = { ":method": "POST", ":path": PATH, "content-type": "application/grpc" };

  /** The status of HTTP and of gRPC, and what is told with it. */
  async function send(headers: OutgoingHttpHeaders, body: Buffer): Promise<unknown[]> {
    const session = connect(`http://127.0.0.1:${open.port}`);
    try {
      const stream = session.request({ ...GRPC, ...headers });
      stream.end(body);
      const [answer] = (await once(stream, "response")) as [IncomingHttpHeaders];
      stream.resume();
      return [answer[":status"], answer["grpc-status"], answer["grpc-message"]];
    } finally {
      session.destroy();
    }
  }

  const EMPTY = Buffer.alloc(5);
  const framed = (message: Buffer) => {
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(message.length, 1);
    return Buffer.concat([prefix, message]);
  };

  test.each([
    ["PUT", { ":method": "PUT" }, EMPTY, [405, undefined, undefined]],
    [
      "another type of content",
      { "content-type": "text/plain" },
      EMPTY,
      [415, undefined, undefined],
    ],
    ["another path", { ":path": "/x" }, EMPTY, [200, "12", expect.stringContaining("/x")]],
    ["no message", {}, Buffer.alloc(0), [200, "2", expect.stringContaining("ends")]],
    ["half a message", {}, framed(Buffer.alloc(9)).subarray(0, 8), [200, "2", expect.anything()]],
    ["a compressed message", {}, Buffer.from([1, 0, 0, 0, 0]), [200, "2", expect.anything()]],
    [
      "bytes that are no message",
      { ":path": "/tfplugin6.Provider/ReadResource" },
      framed(Buffer.from([0x0a, 0xff, 0xff])),
      [200, "2", expect.anything()],
    ],
  ])("is refused, and the next one is answered: %s", async (_what, headers, body, told) => {
    const answer = await send(headers, body);
    expect(answer).toEqual(told);
    expect(String(answer[2])).not.toContain(" at ");
    expect(await call([PROVIDER, "StopProvider"], open)).toEqual({ Error: "stopped" });
  });

  test("may be broken off", async () => {
    const session = connect(`http://127.0.0.1:${open.port}`);
    const stream = session.request(GRPC);
    stream.on("error", () => undefined);
    stream.write(Buffer.alloc(3));
    session.destroy();
    await once(session, "close");
    expect(await call([PROVIDER, "StopProvider"], open)).toEqual({ Error: "stopped" });
  });
});

test("exits when asked to, after it has answered", async () => {
  await call([CONTROLLER, "Shutdown"], server, terraforms);
  await toldToEnd;
});
