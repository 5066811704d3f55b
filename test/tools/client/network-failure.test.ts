import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";
import { networkFailure } from "../../../lib/tools/client/network-failure";

const URL_ = "https://contoso.services.ai.azure.com/api";

/** As `fetch` throws it: the reason stands on the cause. */
function failed(code: string): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("why"), { code }) });
}

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "is not trusted", "NODE_EXTRA_CA_CERTS"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "is not trusted", "NODE_EXTRA_CA_CERTS"],
  ["CERT_HAS_EXPIRED", "has expired", "contoso"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "is for another host", "check the URL"],
  ["ENOTFOUND", "the host contoso.services.ai.azure.com does not exist", "custom subdomain"],
  ["ECONNREFUSED", "nothing answers at", "is it running?"],
  ["ECONNRESET", "the connection to", "(ECONNRESET): try again"],
])("%s: %s … %s", (code, told, advice) => {
  const error = networkFailure(failed(code), URL_);
  expect(error).toMatchObject({ cause: "service", code, status: undefined });
  expect(String(error)).toContain(told);
  expect(String(error)).toContain(advice);
});

test("a fault without a code is told in its own words", () => {
  expect(String(networkFailure(new TypeError("terminated"), URL_))).toContain("(terminated)");
});

test("an abort, and what is told already, stay what they are", () => {
  const aborted = new DOMException("aborted", "AbortError");
  expect(networkFailure(aborted, URL_, AbortSignal.abort())).toBe(aborted);
  const told = new FoundryAgentError("told", "request");
  expect(networkFailure(told, URL_)).toBe(told);
});
