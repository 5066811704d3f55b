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

test.each([
  ["UND_ERR_CONNECT_TIMEOUT", "did not accept a connection in time"],
  ["UND_ERR_HEADERS_TIMEOUT", "did not answer in time"],
  ["UND_ERR_BODY_TIMEOUT", "fell silent"],
  ["ETIMEDOUT", "did not accept a connection in time"],
])("%s is a time-out", (code, told) => {
  const error = networkFailure(failed(code), URL_);
  expect(error).toMatchObject({ name: "FoundryAgentError", cause: "timeout", code });
  expect(String(error)).toContain(`contoso.services.ai.azure.com ${told}`);
});

test("a limit of our own is a time-out, one of the caller's is an abort", () => {
  const timedOut = new DOMException("The operation was aborted due to timeout", "TimeoutError");
  expect(networkFailure(timedOut, URL_)).toMatchObject({ cause: "timeout" });
  expect(networkFailure(timedOut, URL_, AbortSignal.abort(timedOut))).toBe(timedOut);
});

test("a host that is not found may be private, and is told by what it is", () => {
  const told = (url: string) => String(networkFailure(failed("ENOTFOUND"), url));
  const account = told(URL_);
  expect(account).toContain("custom subdomain");
  expect(account).toContain("private DNS zone");
  for (const arm of ["https://management.azure.com/x", "https://management.usgovcloudapi.net"]) {
    expect(told(arm)).toContain("of Azure Resource Manager was not found");
    expect(told(arm)).toContain("private link");
    expect(told(arm)).not.toContain("subdomain");
  }
  const gateway = told("https://apim.contoso.com");
  expect(gateway).toContain("known only in another network");
  expect(gateway).not.toContain("subdomain");
});

describe("with a proxy", () => {
  const before = process.env;
  beforeEach(() => {
    process.env = { ...before, HTTPS_PROXY: "http://me:pass-word@proxy.contoso.com:8080" };
  });
  afterEach(() => {
    process.env = before;
  });

  test.each(["ENOTFOUND", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_ABORTED"])(
    "%s is the proxy's",
    (code) => {
      const told = String(networkFailure(failed(code), URL_));
      expect(told).toContain("the proxy proxy.contoso.com:8080 of HTTPS_PROXY");
      expect(told).toContain("contoso.services.ai.azure.com");
      expect(told).not.toContain("pass-word");
    },
  );

  test("what happens behind it, and what goes without it, is not", () => {
    expect(String(networkFailure(failed("CERT_HAS_EXPIRED"), URL_))).not.toContain("proxy");
    const local = networkFailure(failed("ECONNREFUSED"), "https://127.0.0.1:7443");
    expect(String(local)).toContain("nothing answers at 127.0.0.1:7443");
  });
});

test("each address of a host is refused: the code of the first one counts", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED ::1:9"), { code: "ECONNREFUSED" });
  const error = new TypeError("fetch failed", { cause: new AggregateError([refused], "") });
  expect(networkFailure(error, URL_)).toMatchObject({ code: "ECONNREFUSED" });
});

test("a port that no web client calls is told, and words without a code are the innermost", () => {
  const error = (why: string) => new TypeError("fetch failed", { cause: new Error(why) });
  expect(String(networkFailure(error("bad port"), "https://127.0.0.1:9/x"))).toContain(
    "127.0.0.1:9 is not called: port 9 is one of those",
  );
  expect(String(networkFailure(error("other side closed"), URL_))).toContain(
    "failed (other side closed): try again",
  );
});
