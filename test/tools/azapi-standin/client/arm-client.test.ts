import { ArmClient } from "../../../../lib/tools/azapi-standin/client/arm-client";
import { ResponseError } from "../../../../lib/tools/azapi-standin/client/response-error";
import { defaultRetry } from "../../../../lib/tools/azapi-standin/client/retry";
import { answer, FakeClock } from "./support";
import type { ArmRequest } from "../../../../lib/tools/azapi-standin/client/arm-client";
import type { HttpRequest, HttpResponse } from "../../../../lib/tools/azapi-standin/client/http";

const context = new AbortController().signal;
const REQUEST: ArmRequest = {
  path: "/sub/x",
  apiVersion: "2026-05-15-preview",
  headers: { "X-Mine": "1" },
  query: { more: "a,b" },
  retry: defaultRetry(),
};

/** A client whose requests are answered from a list. */
function client(...answers: (Partial<HttpResponse> | Error)[]) {
  const requests: HttpRequest[] = [];
  const send = (request: HttpRequest) => {
    requests.push(request);
    const next = answers.shift() ?? {};
    return next instanceof Error
      ? Promise.reject(next)
      : Promise.resolve({ ...answer(next), request });
  };
  const arm = new ArmClient({
    endpoint: "https://arm.test",
    send,
    token: () => Promise.resolve("secret"),
    clock: new FakeClock(),
  });
  return { arm, requests };
}

test("sends version, parameters, headers, token and body", async () => {
  const { arm, requests } = client({ text: "{}" });
  await arm.put({ ...REQUEST, body: { a: null } }, context);
  expect(requests).toHaveLength(1);
  expect(requests[0]?.url.href).toBe(
    "https://arm.test/sub/x?api-version=2026-05-15-preview&more=a%2Cb",
  );
  expect(requests[0]).toMatchObject({
    method: "PUT",
    body: '{"a":null}',
    headers: {
      accept: "application/json",
      authorization: "Bearer secret",
      "content-type": "application/json",
      "x-mine": "1",
    },
  });
});

test("escapes in JSON what Go escapes", async () => {
  const { arm, requests } = client({ text: "{}" });
  await arm.put({ ...REQUEST, body: { a: "<b>&\u2028" } }, context);
  expect(requests[0]?.body).toBe('{"a":"\\u003cb\\u003e\\u0026\\u2028"}');
});

test("reads what is there", async () => {
  const { arm } = client({ text: '{"id":"/sub/x"}' });
  expect(await arm.get(REQUEST, context)).toEqual({ id: "/sub/x" });
});

test("fails with an answer that it did not expect", async () => {
  await expect(client({ status: 404 }).arm.get(REQUEST, context)).rejects.toThrow(ResponseError);
  await expect(client({ status: 204 }).arm.get(REQUEST, context)).rejects.toThrow("RESPONSE 204");
  await expect(client({ status: 409 }).arm.delete(REQUEST, context)).rejects.toThrow("409");
});

test("takes a DELETE without an address to poll for done", async () => {
  const { arm, requests } = client({ status: 202 });
  await arm.delete(REQUEST, context);
  expect(requests).toHaveLength(1);
});

test("ignores errors when polling another host, or an address that refuses GET", async () => {
  const elsewhere = { status: 201, headers: { "azure-asyncoperation": "https://else.test/1" } };
  const { arm, requests } = client(elsewhere, { status: 404 });
  await arm.put(REQUEST, context);
  expect(requests).toHaveLength(2);

  const here = { status: 201, headers: { "azure-asyncoperation": "https://arm.test/1" } };
  await client(here, { status: 405 }).arm.put(REQUEST, context);
  await expect(client(here, { status: 404 }).arm.put(REQUEST, context)).rejects.toThrow("404");
});

test("sends no body with GET, and returns what an action answers", async () => {
  const json = { headers: { "content-type": "application/json" }, text: '{"ok":true}' };
  const { arm, requests } = client(json, { text: "" });
  expect(await arm.act("GET", { ...REQUEST, body: { a: 1 } }, context)).toEqual({ ok: true });
  expect(requests[0]?.body).toBeUndefined();
  expect(await arm.act("POST", REQUEST, context)).toBeUndefined();
  expect(requests[1]?.headers).not.toHaveProperty("content-type");
});

test("returns plain text unchanged when there is nothing to wait for", async () => {
  const text = { status: 202, headers: { "content-type": "text/plain" }, text: "later" };
  expect(await client(text).arm.act("POST", REQUEST, context)).toBe("later");
});

test("does not retry when there is no token", async () => {
  const { requests } = client();
  const arm = new ArmClient({
    endpoint: "https://arm.test",
    send: () => Promise.reject(new Error("not called")),
    token: () => Promise.reject(new Error("no token")),
    clock: new FakeClock(),
  });
  await expect(arm.get(REQUEST, context)).rejects.toThrow("no token");
  expect(requests).toEqual([]);
});
