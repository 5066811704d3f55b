import { managedIdentity } from "../../../../lib/tools/azapi-standin/client/token";
import { answer } from "./support";
import type { HttpRequest } from "../../../../lib/tools/azapi-standin/client/http";

const ENDPOINT = { url: "http://127.0.0.1:1/token", header: "secret", audience: "https://arm" };
const context = new AbortController().signal;
const inAnHour = String(Math.floor(Date.now() / 1000) + 3600);

function source(expiresOn: string) {
  const requests: HttpRequest[] = [];
  const token = managedIdentity(ENDPOINT, (request) => {
    requests.push(request);
    const text = JSON.stringify({ access_token: `t${requests.length}`, expires_on: expiresOn });
    return Promise.resolve(answer({ text }));
  });
  return { token, requests };
}

test("asks the endpoint once, however many need a token", async () => {
  const { token, requests } = source(inAnHour);
  expect(await Promise.all([token(context), token(context)])).toEqual(["t1", "t1"]);
  expect(await token(context)).toBe("t1");
  expect(requests).toHaveLength(1);
  expect(requests[0]?.url.href).toBe(
    "http://127.0.0.1:1/token?api-version=2019-08-01&resource=https%3A%2F%2Farm",
  );
  expect(requests[0]?.headers).toEqual({ "x-identity-header": "secret" });
});

test("asks again when a token is about to expire", async () => {
  const { token } = source(String(Math.floor(Date.now() / 1000) + 60));
  expect([await token(context), await token(context)]).toEqual(["t1", "t2"]);
});

test("fails with what the endpoint says, and asks again the next time", async () => {
  const answers = [
    answer({ status: 400, reason: "Bad Request", text: '{"error":"invalid_request"}' }),
    answer({ text: JSON.stringify({ access_token: "t", expires_on: inAnHour }) }),
  ];
  const token = managedIdentity(ENDPOINT, () => Promise.resolve(answers.shift() ?? answer({})));
  await expect(token(context)).rejects.toThrow(
    /RESPONSE 400: 400 Bad Request\n-+\n\{\n {2}"error"/,
  );
  expect(await token(context)).toBe("t");
});
