import { setTimeout } from "node:timers/promises";
import { LocalAzureError } from "../../../../lib/tools/local/core/local-azure-error";
import { listen, type Listener } from "../../../../lib/tools/local/http/listener";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";

let listener: Listener;

beforeAll(async () => {
  listener = await listen(0);
  listener.serve((request) => {
    const { method, path, query, headers, bytes } = request;
    if (path === "/refused") throw new ServiceError(409, "Busy", "later");
    if (path === "/full") throw new LocalAzureError("the disk is full");
    if (path === "/broken") throw new TypeError("of nothing");
    if (path === "/deep") return { status: 200, body: nested(50_000) };
    if (path === "/odd") return { status: 204, headers: ODD };
    if (path === "/stream") return { status: 200, content: ticking() };
    if (path === "/half") return { status: 200, content: broken() };
    if (path === "/size") return { status: 200, body: bytes.length };
    if (path === "/empty") return { status: 204, headers: { location: "/elsewhere" } };
    const type = headers["content-type"];
    return { status: 200, body: { method, path, query: query.get("a"), type, body: request.body } };
  });
});
afterAll(() => listener.close());

const ODD = {
  "x-odd-name": "/東京",
  "x-odd-latin": "Grüße",
  "x-odd-break": "a\r\nx: y",
  "x-odd-half": "\ud800",
};

function nested(levels: number): unknown {
  return JSON.parse("[".repeat(levels) + "]".repeat(levels));
}

/** How many ticks were read, and whether reading was stopped. */
const ticks = { sent: 0, ended: false };

async function* ticking() {
  try {
    for (; ticks.sent < 1000; ticks.sent += 1) {
      yield Buffer.from("tick");
      await setTimeout(5);
    }
  } finally {
    ticks.ended = true;
  }
}

async function* endless(state: { ended: boolean }) {
  try {
    for (;;) {
      yield Buffer.from("tick");
      await setTimeout(5);
    }
  } finally {
    state.ended = true;
  }
}

function* broken() {
  yield Buffer.from("half");
  throw new Error("of a stream");
}

function ask(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`http://127.0.0.1:${listener.port}${path}`, init);
}

test("gives the handler a parsed request, and its answer as JSON", async () => {
  const init = { method: "PUT", headers: { "content-type": "x/y" }, body: '{"b":1}' };
  expect(await (await ask("/a%20b?a=1", init)).json()).toEqual({
    method: "PUT",
    path: "/a b",
    query: "1",
    type: "x/y",
    body: { b: 1 },
  });
});

test("answers without a body when there is none", async () => {
  const answer = await ask("/empty");
  expect([answer.status, answer.headers.get("location"), await answer.text()]).toEqual([
    204,
    "/elsewhere",
    "",
  ]);
});

test("answers errors of the service in their envelope", async () => {
  const answer = await ask("/refused");
  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({ error: { code: "Busy", message: "later" } });
});

test("reports a bug as one, in one sentence, and asks for no retry", async () => {
  const answer = await ask("/broken");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([500, "86400"]);
  expect(await answer.json()).toEqual({
    error: {
      code: "LocalAzureFault",
      message: "this is a bug in local Azure: TypeError: of nothing",
    },
  });
});

test("an answer that cannot be JSON is a bug too, and the next request is answered", async () => {
  expect((await ask("/deep")).status).toBe(500);
  expect((await ask("/empty")).status).toBe(204);
});

test("what HTTP cannot carry in a header is percent-encoded", async () => {
  const answer = await ask("/odd");
  expect([...answer.headers].filter(([name]) => name.startsWith("x-odd"))).toEqual([
    ["x-odd-break", "a%0D%0Ax: y"],
    ["x-odd-half", "%EF%BF%BD"],
    ["x-odd-latin", "Gr\u00fc\u00dfe"],
    ["x-odd-name", "/%E6%9D%B1%E4%BA%AC"],
  ]);
});

test("reports a fault of the machine without a stack", async () => {
  expect(await (await ask("/full")).json()).toEqual({
    error: { code: "LocalAzureFault", message: "the disk is full" },
  });
});

test.each([
  ["a body that is no JSON", "/x", "{"],
  ["a path that cannot be decoded", "/%E0%A4%A", undefined],
])("refuses %s", async (_, path, body) => {
  const answer = await ask(path, body === undefined ? {} : { method: "PUT", body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: "InvalidRequestContent" } });
});

test("sends a stream as it comes, and stops reading it when the caller leaves", async () => {
  const answer = await ask("/stream");
  const reader = answer.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toContain("tick");
  expect(ticks.ended).toBe(false);
  await reader?.cancel();
  while (!ticks.ended) await setTimeout(5);
  expect(ticks.sent).toBeLessThan(1000);
});

test("stops even while somebody reads a stream", async () => {
  const other = await listen(0);
  const state = { ended: false };
  other.serve(() => ({ status: 200, content: endless(state) }));
  const answer = await fetch(`http://127.0.0.1:${other.port}/`);
  await other.close();
  await expect(answer.text()).rejects.toThrow("terminated");
  while (!state.ended) await setTimeout(5);
});

test("closes the connection when a stream breaks", async () => {
  const answer = await ask("/half");
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow("terminated");
});

test("accepts large bodies, and refuses one that is too large after reading it to its end", async () => {
  const send = (megabytes: number) =>
    ask("/size", { method: "POST", body: Buffer.alloc(megabytes * 1024 * 1024) });
  expect(await (await send(10)).json()).toBe(10 * 1024 * 1024);
  const refused = await send(33);
  expect([refused.status, await refused.json()]).toEqual([
    413,
    {
      error: {
        code: "RequestContentTooLarge",
        message: "the request cannot be read: it is larger than 33554432 bytes",
      },
    },
  ]);
});
