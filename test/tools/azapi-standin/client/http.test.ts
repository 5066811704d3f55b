import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createSend } from "../../../../lib/tools/azapi-standin/client/http";
import { withTimeout } from "../../../../lib/tools/azapi-standin/client/context";

const never = new AbortController().signal;
const send = createSend(undefined);

/** What the server does with the next requests. */
let answers: ((socket: Socket) => boolean)[] = [];
const seen: string[] = [];
let heard = "";
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    seen.push(`${request.method ?? ""} ${request.url ?? ""} ${Buffer.concat(chunks).toString()}`);
    if (answers.shift()?.(request.socket)) return;
    heard = Buffer.from(String(request.headers["x-name"] ?? ""), "latin1").toString("utf8");
    response.writeHead(201, "Made", { "X-Two": ["a", "b"] });
    response.end("text");
  });
});
const connections: Socket[] = [];
server.on("connection", (socket) => connections.push(socket));
let url: URL;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/path?a=1`);
});
beforeEach(() => (answers = []));
afterAll(
  () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
);

test.each(["東京", "é", "plain"])("sends the header %s in UTF-8, as azapi does", async (value) => {
  await send({ method: "GET", url, headers: { "X-Name": value } }, never);
  expect(heard).toBe(value);
});

test("sends method, address and body, and reads the whole answer", async () => {
  const request = { method: "PUT", url, headers: {}, body: "{}" };
  expect(await send(request, never)).toEqual({
    request,
    status: 201,
    reason: "Made",
    headers: expect.objectContaining({ "x-two": "a, b" }) as object,
    text: "text",
  });
  expect(seen.at(-1)).toBe("PUT /path?a=1 {}");
});

test("sends again when a kept connection turns out closed, and fails on a new one", async () => {
  const breaks = (socket: Socket) => Boolean(socket.destroy());
  const request = { method: "GET", url, headers: {} };
  answers = [breaks];
  expect(await send(request, never)).toMatchObject({ status: 201 });
  await send(request, never);
  answers = [breaks, breaks];
  await expect(send(request, never)).rejects.toThrow();
  expect(answers).toEqual([]);
});

test("sends again on a new connection, as other kept ones may be closed too", async () => {
  const request = { method: "GET", url, headers: {} };
  await Promise.all([send(request, never), send(request, never), send(request, never)]);
  const kept = new Set(connections);
  const breaksIfKept = (socket: Socket) => kept.has(socket) && Boolean(socket.destroy());
  answers = [breaksIfKept, breaksIfKept];
  expect(await send(request, never)).toMatchObject({ status: 201 });
});

test("ends with the context, before and while it waits", async () => {
  answers = [() => true];
  const request = { method: "GET", url, headers: {} };
  const late = withTimeout(never, 20, (context) => send(request, context));
  await expect(late).rejects.toThrow("context deadline exceeded");
  const interrupted = new AbortController();
  interrupted.abort();
  await expect(send(request, interrupted.signal)).rejects.toThrow("context canceled");
});
