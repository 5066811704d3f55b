import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";
import {
  rememberToken,
  withoutKnownTokens,
  withoutTokens,
} from "../../../lib/tools/client/secrets";

const before = process.env;
afterEach(() => {
  process.env = before;
});

const JWT =
  "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2FpLmF6dXJlLmNvbSJ9.c2lnbmF0dXJl";
const OPAQUE = "0.AbCdEfGhIjKlMnOpQrStUvWxYz/0123456789+abc=";

test.each([
  [`Authorization: Bearer ${JWT}`, "Authorization: Bearer ***"],
  [`{"authorization":"Bearer abc"}`, `{"authorization":"Bearer ***"}`],
  ["authorization=Bearer%20abc&x=1", "authorization=Bearer%20***"],
  ["header 'bearer S' was refused", "header 'bearer ***' was refused"],
  [`got ${JWT}.`, "got ***"],
  [`cut off: ${JWT.slice(0, 50)}`, "cut off: ***"],
  [`cut off: ${JWT.slice(0, 20)}`, "cut off: ***"],
])("%s is shown as %s", (text, shown) => {
  expect(withoutTokens(text)).toBe(shown);
  expect(new FoundryAgentError(text, "service").message).toBe(shown);
});

test.each([
  "get a Bearer token for https://ai.azure.com",
  "Bearer authentication is required",
  "WWW-Authenticate: Bearer realm=x",
  "the key eyJ is short",
  "nothing to hide",
])("%s is shown as it is", (text) => {
  expect(withoutTokens(text)).toBe(text);
});

test("what was sent is hidden wherever it comes back, also encoded or cut", () => {
  rememberToken(OPAQUE);
  expect(withoutTokens(`<b>${OPAQUE}</b>`)).toBe("<b>***</b>");
  expect(withoutTokens(`?t=${encodeURIComponent(OPAQUE)}&x`)).toBe("?t=***&x");
  expect(withoutTokens(`cut off: ${OPAQUE.slice(0, 30)}`)).toBe("cut off: ***");
  expect(withoutKnownTokens(`{"heard":"${OPAQUE}"}`)).toBe(`{"heard":"***"}`);
  expect(withoutKnownTokens(`?t=${encodeURIComponent(OPAQUE)}&x`)).toBe("?t=***&x");
});

test("a result about another token is left as it is", () => {
  expect(withoutKnownTokens(`an example: ${JWT}`)).toBe(`an example: ${JWT}`);
});

test("what the environment holds is hidden before it is sent", () => {
  process.env = { FOUNDRY_AGENTS_TOKEN: "s3cr3t-a", FOUNDRY_AGENTS_ARM_TOKEN: " s3cr3t-b\n" };
  expect(withoutTokens("s3cr3t-a and s3cr3t-b")).toBe("*** and ***");
});

test("code and request id of an error are no way out", () => {
  rememberToken(OPAQUE);
  const error = new FoundryAgentError("x", "service", { code: OPAQUE, requestId: `a ${OPAQUE}` });
  expect(error).toMatchObject({ code: "***", requestId: "a ***" });
  expect(JSON.stringify(error)).not.toContain(OPAQUE);
});
