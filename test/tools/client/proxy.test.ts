import { proxyFor, proxyIn } from "../../../lib/tools/client/proxy";

const URL_ = new URL("https://contoso.services.ai.azure.com/api");
const PROXY = "http://proxy.contoso.com:8080";

function proxied(environment: NodeJS.ProcessEnv, url = URL_): string | undefined {
  return proxyFor(url, environment)?.url.origin;
}

test.each([
  [{ HTTPS_PROXY: PROXY }, "HTTPS_PROXY"],
  [{ https_proxy: PROXY }, "https_proxy"],
  [{ ALL_PROXY: PROXY }, "ALL_PROXY"],
  // As signing in does it.
  [{ HTTP_PROXY: PROXY }, "HTTP_PROXY"],
  [{ HTTP_PROXY: "http://other", HTTPS_PROXY: PROXY }, "HTTPS_PROXY"],
  [{ HTTPS_PROXY: "", http_proxy: PROXY }, "http_proxy"],
])("%p names the proxy", (environment, variable) => {
  expect(proxyIn(environment)).toEqual({ variable, url: new URL(PROXY) });
});

test("without a variable there is none", () => {
  expect(proxyIn({})).toBeUndefined();
  expect(proxied({ NO_PROXY: "*" })).toBeUndefined();
});

test.each([
  "contoso.services.ai.azure.com",
  "CONTOSO.services.ai.azure.com",
  "contoso.services.ai.azure.com:443",
  ".services.ai.azure.com",
  "*.azure.com",
  "localhost, .azure.com",
  "localhost .azure.com",
  ".contoso.services.ai.azure.com",
  "*",
])("NO_PROXY=%s goes without", (entry) => {
  expect(proxied({ HTTPS_PROXY: PROXY, NO_PROXY: entry })).toBeUndefined();
  expect(proxied({ HTTPS_PROXY: PROXY, no_proxy: entry })).toBeUndefined();
});

test.each([
  "",
  "azure.com",
  "services.ai.azure.com",
  "contoso.services.ai.azure.com:8443",
  "other.services.ai.azure.com",
  ".azure.co",
  ",,",
])("NO_PROXY=%s does not", (entry) => {
  expect(proxied({ HTTPS_PROXY: PROXY, NO_PROXY: entry })).toBe(PROXY);
});

test.each(["https://127.0.0.1:7443", "https://localhost:7443", "http://[::1]:7443"])(
  "%s always goes without",
  (url) => {
    expect(proxied({ HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY }, new URL(url))).toBeUndefined();
  },
);

test.each(["proxy:8080", "proxy.contoso.com", "socks5://proxy:1080", "me:pass-word@proxy"])(
  "%s is no proxy, and is told without what it says",
  (value) => {
    expect(() => proxyIn({ HTTPS_PROXY: value })).toThrow(
      "HTTPS_PROXY must be the URL of a proxy, such as http://proxy.contoso.com:8080",
    );
  },
);
