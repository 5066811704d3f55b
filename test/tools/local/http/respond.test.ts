import { connect } from "node:net";
import { once } from "node:events";
import { listen, type Listener } from "../../../../lib/tools/local/http/listener";
import { exchangeRaw } from "../../../support/raw-exchange";

let listener: Listener;

beforeAll(async () => {
  listener = await listen(0);
  listener.serve(({ method, path, bytes }) => ({
    status: 200,
    body: [method, path, bytes.length],
  }));
});
afterAll(() => listener.close());

/** Sends lines as they are; PORT stands for the port of the server. */
function send(...lines: string[]): Promise<string> {
  const text = lines.join("\r\n").replaceAll("PORT", String(listener.port));
  return exchangeRaw(listener.port, Buffer.from(text, "latin1"));
}

const HOST = "Host: 127.0.0.1:PORT";
const CLOSE = "Connection: close";

test("answers pipelined requests in their order", async () => {
  const answer = await send("GET /a HTTP/1.1", HOST, "", "GET /b HTTP/1.1", HOST, CLOSE, "", "");
  expect(answer.match(/\["GET","\/[ab]",0\]/g)).toEqual(['["GET","/a",0]', '["GET","/b",0]']);
});

test("answers HTTP/1.0, and a client that waits for permission to go on", async () => {
  expect(await send("GET /a HTTP/1.0", HOST, "", "")).toContain('["GET","/a",0]');
  const headers = [HOST, "Expect: 100-continue", "Content-Length: 2", CLOSE];
  const answer = await send("PUT /a HTTP/1.1", ...headers, "", "{}");
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain('["PUT","/a",2]');
});

test("hands any method on", async () => {
  expect(await send("TRACE /a HTTP/1.1", HOST, CLOSE, "", "")).toContain('["TRACE","/a",0]');
});

test.each([
  ["a method that is none", ["BREW / HTTP/1.1", HOST]],
  ["two lengths", ["PUT / HTTP/1.1", HOST, "Content-Length: 1", "Content-Length: 2"]],
  [
    "a length and chunks",
    ["PUT / HTTP/1.1", HOST, "Content-Length: 1", "Transfer-Encoding: chunked"],
  ],
  ["a negative length", ["PUT / HTTP/1.1", HOST, "Content-Length: -1"]],
  ["a line break within a header", ["GET / HTTP/1.1", HOST, "X: a\rb"]],
])("refuses %s", async (_, lines) => {
  expect(await send(...lines, "", "")).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
});

test("refuses headers that are too large", async () => {
  const answer = await send("GET / HTTP/1.1", HOST, `X: ${"x".repeat(100_000)}`, "", "");
  expect(answer === "" || answer.startsWith("HTTP/1.1 431 ")).toBe(true);
});

test("goes on after an upload that its client gave up, and one shorter than it said", async () => {
  const socket = connect(listener.port, "127.0.0.1");
  socket.write(
    `PUT /a HTTP/1.1\r\nHost: 127.0.0.1:${listener.port}\r\nContent-Length: 1000\r\n\r\nx`,
  );
  await once(socket, "ready");
  socket.resetAndDestroy();
  expect(await send("PUT /a HTTP/1.1", HOST, "Content-Length: 9", "", "x")).not.toContain(" 200 ");
  expect(await send("GET /a HTTP/1.1", HOST, CLOSE, "", "")).toContain(" 200 OK");
});

test("closes the connection of a client that takes it for a proxy", async () => {
  expect(await send("CONNECT elsewhere:443 HTTP/1.1", "Host: elsewhere", "", "")).toBe("");
});
