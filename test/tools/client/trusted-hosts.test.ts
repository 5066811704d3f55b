import { Cloud } from "../../../lib/tools/client/cloud";
import type { Sender } from "../../../lib/tools/client/sender";
import { checkDestination, checkResourceManager } from "../../../lib/tools/client/trusted-hosts";
import { testCredential } from "../../support/test-credential";

const getToken = () => Promise.resolve(null);
const REAL: Sender = { credential: { getToken }, cloud: Cloud.PUBLIC };
const LOCAL: Sender = { ...REAL, credential: testCredential("t") };

function check(url: string, sender: Sender = REAL, isArm = false): void {
  checkDestination(new URL(url), isArm ? "Azure Resource Manager" : "data plane", sender);
}

describe("the data plane", () => {
  test.each([
    "https://contoso.services.ai.azure.com/api/projects/p",
    "https://CONTOSO.Services.AI.Azure.com",
    "https://contoso-2.services.ai.azure.us/x",
    "https://contoso.services.ai.azure.com:443/",
    "https://127.0.0.1:7443/api",
    "https://localhost:7443/api",
    "https://[::1]:7443/api",
    // URLs know only one form of an address.
    "https://2130706433:7443/api",
  ])("%s may get tokens", (url) => {
    expect(() => check(url)).not.toThrow();
  });

  test.each([
    ["https://evil.example/api/projects/p", "evil.example is not a host of Microsoft Foundry"],
    ["https://contoso.services.ai.azure.com.evil.example", "evil.example is not a host"],
    ["https://evilservices.ai.azure.com", "evilservices.ai.azure.com is not"],
    ["https://services.ai.azure.com", "services.ai.azure.com is not"],
    ["https://a.b.services.ai.azure.com", "a.b.services.ai.azure.com is not"],
    ["https://-a.services.ai.azure.com", "is not a host"],
    ["https://contoso.services.ai.azure.com.", "azure.com. is not"],
    ["https://contoso.services.ai.azure.com:8443", "azure.com:8443 is not"],
    ["https://contoso.services.ai.azure.com@evil.example", "the host, evil.example"],
    ["https://contoso.services.ai.azure.com:x@evil.example", "the host, evil.example"],
    ["https://evil.example\\@contoso.services.ai.azure.com", "evil.example is not"],
    ["https://evil.example#.services.ai.azure.com", "evil.example is not"],
    ["https://evil.example?.services.ai.azure.com", "evil.example is not"],
    ["https://contoso。services。ai。azure。com。evil。example", "evil.example is not"],
    ["https://соntoso.services.ai.azure.cоm", "xn--"],
    ["https://localhost.", "localhost. is not"],
    ["https://localhost.evil.example", "localhost.evil.example is not"],
    ["https://127.0.0.2:7443", "127.0.0.2:7443 is not"],
    ["https://0.0.0.0", "0.0.0.0 is not"],
    ["https://management.azure.com", "management.azure.com is not"],
    ["http://contoso.services.ai.azure.com", "does not use TLS"],
    ["http://127.0.0.1:7443", "does not use TLS"],
    ["file:///etc/passwd", "begins with file:"],
    ["data:text/plain,x", "begins with data:"],
    ["ftp://contoso.services.ai.azure.com", "begins with ftp:"],
  ])("%s may not", (url, told) => {
    expect(() => check(url)).toThrow(told);
    expect(() => check(url)).toThrow(expect.objectContaining({ cause: "request" }));
  });

  test("of a cloud in a program is where that says", () => {
    const cloud = Cloud.of({ hostSuffix: "foundry.contoso.com" });
    expect(() => check("https://a.foundry.contoso.com", { ...REAL, cloud })).not.toThrow();
    expect(() => check("https://afoundry.contoso.com", { ...REAL, cloud })).toThrow("is not");
  });
});

describe("Azure Resource Manager", () => {
  test("is the one of the cloud, and no other", () => {
    expect(() => check("https://management.azure.com/x", REAL, true)).not.toThrow();
    expect(() => check("https://management.azure.com.evil.example/x", REAL, true)).toThrow(
      "management.azure.com.evil.example is not a host of Azure Resource Manager",
    );
    expect(() => check("https://contoso.services.ai.azure.com", REAL, true)).toThrow("is not");
    expect(() => check("https://management.usgovcloudapi.net", REAL, true)).toThrow("is not");
  });

  test.each([
    ["https://management.azure.com", true],
    ["https://management.usgovcloudapi.net/", true],
    ["https://127.0.0.1:7443", true],
    ["http://127.0.0.1:7443", true],
    ["https://arm.contoso.com", true],
    ["https://evil.example", false],
    ["http://evil.example", false],
    ["http://arm.contoso.com", false],
    ["https://management.azure.com:444", false],
    ["https://management.azure.com@evil.example", false],
    ["https://contoso.services.ai.azure.com", false],
  ])("typed as %s: %s", (url, isFine) => {
    const checked = () => checkResourceManager(new URL(url), ["arm.contoso.com"]);
    if (isFine) expect(checked).not.toThrow();
    else expect(checked).toThrow(new URL(url).host);
  });
});

test("a token of a local Azure goes to this machine without TLS, and nowhere else", () => {
  expect(() => check("http://127.0.0.1:7443", LOCAL)).not.toThrow();
  expect(() => check("http://[::1]:7443", LOCAL)).not.toThrow();
  expect(() => check("http://evil.example", LOCAL)).toThrow("does not use TLS");
  expect(() => check("https://evil.example", LOCAL)).toThrow("is not a host");
});

describe("an allowed host", () => {
  const allowing = (...allowedHosts: string[]): Sender => ({ ...REAL, allowedHosts });

  test("is allowed by name, at any port unless one is given", () => {
    expect(() => check("https://apim.contoso.com", allowing("apim.contoso.com"))).not.toThrow();
    expect(() =>
      check("https://apim.contoso.com:8443", allowing("APIM.contoso.com")),
    ).not.toThrow();
    expect(() =>
      check("https://apim.contoso.com:8443", allowing("apim.contoso.com:8443")),
    ).not.toThrow();
    expect(() => check("https://apim.contoso.com", allowing("apim.contoso.com:443"))).not.toThrow();
    expect(() => check("https://apim.contoso.com", allowing("apim.contoso.com:8443"))).toThrow(
      "is not",
    );
    expect(() => check("https://apim.contoso.com:8443", allowing("apim.contoso.com:443"))).toThrow(
      "is not",
    );
    expect(() => check("https://a.apim.contoso.com", allowing("apim.contoso.com"))).toThrow(
      "is not",
    );
    expect(() => check("https://contoso.com", allowing("apim.contoso.com"))).toThrow("is not");
  });

  test("needs TLS like any other, and no user before it", () => {
    expect(() => check("http://apim.contoso.com", allowing("apim.contoso.com"))).toThrow("TLS");
    expect(() => check("https://x@apim.contoso.com", allowing("apim.contoso.com"))).toThrow("user");
  });

  test.each([
    "*",
    "*.contoso.com",
    "",
    "https://contoso.com",
    "contoso.com/x",
    "a@b.com",
    "a b",
    "x:y",
  ])("is no pattern, URL or nothing: %p", (host) => {
    expect(() => check("https://contoso.com", allowing(host))).toThrow(
      "an allowed host is one host",
    );
  });

  test("is what a refusal tells to allow", () => {
    expect(() => check("https://apim.contoso.com:8443/x")).toThrow(
      "with --allow-host apim.contoso.com:8443 or FOUNDRY_AGENTS_ALLOWED_HOSTS on the command line, and with allowedHosts in a program",
    );
  });
});
