import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AUTHORITY, proxiedService, type ProxiedService } from "../../support/connect-proxy";
import { ROOT } from "../../support/root";
import { responseOf, serveScript } from "../../support/scripted-server";

const MAIN = join(ROOT, "lib/tools/cli/main.ts");
const TSX = pathToFileURL(require.resolve("tsx")).href;
const APP = "https://contoso.services.ai.azure.com/api/projects/support/applications/desk";

let service: ProxiedService;
afterEach(() => service.close());

/** Calls the application in a process of its own, since Node reads its authorities at the start. */
function invoke(environment: NodeJS.ProcessEnv, app = APP, credential = "token") {
  const { PATH } = process.env;
  const args = ["--import", TSX, MAIN, "invoke", "Hello", "--app", app, "--credential", credential];
  const env = { PATH, FOUNDRY_AGENTS_TOKEN: "secret-token", ...environment };
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { env, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stdout, stderr });
    });
  });
}

const TRUST = { NODE_EXTRA_CA_CERTS: AUTHORITY };

test("a call goes through the proxy, with TLS to the service alone", async () => {
  service = await proxiedService(responseOf("Good day"));
  const { proxy, connects, tokens } = service;
  const ended = await invoke({ ...TRUST, HTTPS_PROXY: proxy });
  expect(ended).toEqual({ status: 0, stdout: "Good day\n", stderr: "" });
  expect(connects).toEqual(["contoso.services.ai.azure.com:443"]);
  expect(tokens).toEqual(["Bearer secret-token"]);
});

test("a proxy is named in lower case too, with a user who signs in to it", async () => {
  service = await proxiedService(responseOf("Good day"));
  const proxy = service.proxy.replace("//", "//me:pass@");
  expect(await invoke({ ...TRUST, https_proxy: proxy })).toMatchObject({ stdout: "Good day\n" });
  expect(service.users).toEqual([`Basic ${btoa("me:pass")}`]);
});

test("NO_PROXY is called without it", async () => {
  service = await proxiedService(responseOf("Good day"));
  const ended = await invoke({
    ...TRUST,
    HTTPS_PROXY: service.proxy,
    NO_PROXY: "localhost,.ai.azure.com",
  });
  // A test has no network: whether or not the name is known, this is not the trusted service.
  expect(ended.status).not.toBe(0);
  expect(ended.stderr).toContain("contoso.services.ai.azure.com");
  expect(service.connects).toEqual([]);
  expect(service.tokens).toEqual([]);
});

test("this machine is called without it", async () => {
  service = await proxiedService({});
  const local = await serveScript(() => ({ json: responseOf("Good day") }), "secret-token");
  const app = `${local.url}/api/projects/support/applications/desk`;
  const proxies = {
    HTTPS_PROXY: service.proxy,
    HTTP_PROXY: service.proxy,
    ALL_PROXY: service.proxy,
  };
  const ended = await invoke({ ...proxies, IDENTITY_ENDPOINT: local.url }, app, "local:alice");
  expect(ended).toEqual({ status: 0, stdout: "Good day\n", stderr: "" });
  expect(service.connects).toEqual([]);
  await local.close();
});

test("what is behind the proxy must be trusted", async () => {
  service = await proxiedService(responseOf("Good day"));
  const ended = await invoke({ HTTPS_PROXY: service.proxy });
  expect(ended).toMatchObject({ status: 18, stdout: "" });
  expect(ended.stderr).toMatch(
    /^foundry-agents: the certificate of .* is not trusted .*NODE_EXTRA_CA_CERTS/,
  );
  expect(service.tokens).toEqual([]);
});

test("a proxy that refuses, or is not there, is told, without its password", async () => {
  service = await proxiedService({}, 407);
  const proxy = service.proxy.replace("//", "//me:pass-word@");
  const refused = await invoke({ ...TRUST, HTTPS_PROXY: proxy });
  expect(refused.status).toBe(18);
  expect(refused.stderr).toMatch(
    /^foundry-agents: the proxy 127\.0\.0\.1:\d+ of HTTPS_PROXY makes no connection/,
  );
  expect(refused.stderr).not.toContain("pass-word");

  const absent = await invoke({ ...TRUST, HTTPS_PROXY: "http://me:pass-word@127.0.0.1:1" });
  expect(absent).toMatchObject({ status: 18 });
  expect(absent.stderr).toMatch(
    /^foundry-agents: the proxy 127\.0\.0\.1:1 of HTTPS_PROXY was not reached/,
  );
  expect(absent.stderr).not.toContain("pass-word");

  const none = await invoke({ ...TRUST, HTTPS_PROXY: "me:pass-word@proxy" });
  expect(none).toMatchObject({ status: 1 });
  expect(none.stderr).toMatch(
    /^foundry-agents: HTTPS_PROXY must be the URL of a proxy, such as [^\n]*\n$/,
  );
});
