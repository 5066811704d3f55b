import { ServiceError } from "../../../lib/local/errors";
import { listen, type Listener } from "../../../lib/local/http/listener";

let listener: Listener;

beforeAll(async () => {
  listener = await listen(0);
  listener.serve(({ method, path, query, headers, body }) => {
    if (path === "/refused") throw new ServiceError(409, "Busy", "later");
    if (path === "/broken") throw new TypeError("of nothing");
    if (path === "/empty") return { status: 204, headers: { location: "/elsewhere" } };
    const type = headers["content-type"];
    return { status: 200, body: { method, path, query: query.get("a"), type, body } };
  });
});
afterAll(() => listener.close());

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

test("tells a bug as one, and not as a 5xx, which Terraform would repeat", async () => {
  const answer = await ask("/broken");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { code: "LocalAzureFault", message: expect.stringContaining("of nothing") as string },
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
