import { listen, type Listener } from "../../../../lib/tools/local/http/listener";
import { exchangeRaw } from "../../../support/raw-exchange";

let listener: Listener;

beforeAll(async () => {
  listener = await listen(0);
  listener.serve(({ path }) => ({ status: 200, body: path }));
});
afterAll(() => listener.close());

/** The answer to a GET with just these headers; PORT stands for that of the server. */
async function ask(headers: string[], target = "/x", version = "1.1"): Promise<string> {
  const lines = [`GET ${target} HTTP/${version}`, ...headers, "Connection: close", "", ""];
  const text = lines.join("\r\n").replaceAll("PORT", String(listener.port));
  return exchangeRaw(listener.port, Buffer.from(text, "latin1"));
}

test.each([
  ["its address", ["Host: 127.0.0.1:PORT"]],
  ["its name", ["Host: LocalHost:PORT"]],
  ["its own origin", ["Host: localhost:PORT", "Origin: http://localhost:PORT"]],
  ["a page of its own", ["Host: 127.0.0.1:PORT", "Sec-Fetch-Site: same-origin"]],
  ["the address bar of a browser", ["Host: 127.0.0.1:PORT", "Sec-Fetch-Site: none"]],
])("answers a request from %s", async (_, headers) => {
  expect(await ask(headers)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test("answers a target in absolute form, which names the host in place of the header", async () => {
  const answer = await ask(["Host: elsewhere"], "http://127.0.0.1:PORT/a?b");
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain('"/a"');
  expect(await ask(["Host: 127.0.0.1:PORT"], "http://elsewhere/a")).toContain("403 Forbidden");
});

test.each([
  ["by another name for this machine", ["Host: rebound.example:PORT"]],
  ["by a name that only begins like its own", ["Host: localhost.example:PORT"]],
  ["at another port", ["Host: 127.0.0.1:1"]],
  ["without a port", ["Host: localhost"]],
  ["by a user's name", ["Host: 127.0.0.1:PORT@elsewhere"]],
  ["from a page elsewhere", ["Host: 127.0.0.1:PORT", "Origin: https://elsewhere.example"]],
  ["from a page at another port", ["Host: localhost:PORT", "Origin: http://localhost:3000"]],
  ["from a page in a file", ["Host: 127.0.0.1:PORT", "Origin: null"]],
  ["from another of its names", ["Host: 127.0.0.1:PORT", "Origin: http://localhost:PORT"]],
  ["embedded in another site", ["Host: 127.0.0.1:PORT", "Sec-Fetch-Site: cross-site"]],
  ["embedded at another port", ["Host: 127.0.0.1:PORT", "Sec-Fetch-Site: same-site"]],
])("refuses a request %s, and lets no page read the refusal", async (_, headers) => {
  const answer = await ask(headers);
  expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
  expect(answer.toLowerCase()).not.toContain("access-control-");
  expect(answer).toContain("cross-origin-resource-policy: same-origin");
});

test("refuses a request that names no host", async () => {
  expect(await ask([], "/x", "1.0")).toMatch(/^HTTP\/1\.1 403 /);
  expect(await ask([])).toMatch(/^HTTP\/1\.1 400 /);
});

test.each(["Host: 127.0.0.1:PORT", "Authorization: Bearer x", "Content-Type: a/b", "Origin: x"])(
  "refuses %s given twice",
  async (header) => {
    const host = header.startsWith("Host") ? [] : ["Host: 127.0.0.1:PORT"];
    const answer = await ask([...host, header, header]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain("it has more than one header");
  },
);
