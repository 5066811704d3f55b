import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalAzureError, startLocalAzure, type LocalAzure } from "../../../lib/tools/local";
import { httpsJson } from "../../support/https-json";
import { FOUNDRY_USER } from "../../support/local-world";

const PROJECT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support";
const APP = `${PROJECT}/applications/app`;

const JSON_HEADERS = { "content-type": "application/json" };

let azure: LocalAzure;

beforeAll(async () => {
  azure = await startLocalAzure({
    roleAssignments: [{ scope: PROJECT, principal: "support-team", role: FOUNDRY_USER }],
    behaviours: { operationMs: 0 },
  });
});
afterAll(() => azure.stop());

/** Signs in as azapi does. */
async function armToken(): Promise<string> {
  const { IDENTITY_ENDPOINT = "", IDENTITY_HEADER = "" } = azure.environment();
  const answer = await fetch(`${IDENTITY_ENDPOINT}?resource=https://management.azure.com`, {
    headers: { "X-IDENTITY-HEADER": IDENTITY_HEADER },
  });
  const body = (await answer.json()) as { access_token: string };
  return body.access_token;
}

async function arm(method: string, path: string, body?: unknown) {
  const url = `${azure.url}${path}?api-version=2026-05-15-preview`;
  return httpsJson(url, { method, body, token: await armToken(), trust: azure.certificateFile });
}

async function publish(): Promise<void> {
  await arm("PUT", APP, { properties: { agents: [{ agentName: "support-agent" }] } });
  const agents = [{ agentName: "support-agent", agentVersion: "2" }];
  await arm("PUT", `${APP}/agentDeployments/live`, {
    properties: { deploymentType: "Managed", agents },
  });
}

test("works without settings, by https with a verified certificate", async () => {
  await publish();
  const answer = await arm("GET", APP);
  expect(answer).toMatchObject({
    status: 200,
    body: { properties: { baseUrl: `${azure.url}/api/projects/support/applications/app` } },
  });
  expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
});

test("nobody trusts the certificate without being told to", async () => {
  await expect(fetch(azure.url)).rejects.toThrow("fetch failed");
});

test("the token endpoint requires its header and a resource", async () => {
  const { IDENTITY_HEADER = "" } = azure.environment();
  const ask = (query: string, header: string) =>
    fetch(`${azure.tokenUrl}${query}`, { headers: { "X-IDENTITY-HEADER": header } });
  expect((await ask("?resource=x", "wrong")).status).toBe(401);
  expect((await ask("", IDENTITY_HEADER)).status).toBe(400);
  expect(await (await ask("?resource=x", IDENTITY_HEADER)).json()).toMatchObject({
    resource: "x",
    token_type: "Bearer",
    expires_on: expect.stringMatching(/^\d+$/) as string,
  });
});

test("the variables point azapi here and nowhere else", () => {
  expect(azure.environment()).toMatchObject({
    ARM_ENVIRONMENT: "custom",
    ARM_RESOURCE_MANAGER_ENDPOINT: azure.url,
    ARM_SUBSCRIPTION_ID: "00000000-0000-0000-0000-0000000000aa",
    ARM_USE_MSI: "true",
    ARM_USE_CLI: "false",
    IDENTITY_ENDPOINT: azure.tokenUrl,
  });
  const roots = readFileSync(azure.environment()["SSL_CERT_FILE"] ?? "", "utf8");
  expect(roots).toContain(readFileSync(azure.certificateFile, "utf8").trim());
});

test("other processes get log, timeline, resources and tokens next to the token endpoint", async () => {
  await publish();
  const get = async (path: string) =>
    (await fetch(new URL(path, azure.tokenUrl))).json() as Promise<unknown>;
  expect(await get("/_local/resources")).toContain(APP);
  expect(await get("/_local/timeline")).toMatchObject({ gaps: [] });
  expect(await get(`/_local/log?path=${APP}`)).toEqual(azure.log.entries({ path: APP }));
  const answer = await fetch(new URL("/_local/token", azure.tokenUrl), {
    method: "POST",
    headers: JSON_HEADERS,
    body: JSON.stringify({ as: "alice" }),
  });
  const { token } = (await answer.json()) as { token: string };
  const url = `${azure.url}/api/projects/support/agents`;
  expect((await httpsJson(url, { token, trust: azure.certificateFile })).status).toBe(200);
  expect((await fetch(new URL("/_local/none", azure.tokenUrl))).status).toBe(404);
});

test("other processes change resources, next to the token endpoint", async () => {
  await publish();
  const post = (path: string, body: unknown) =>
    fetch(new URL(path, azure.tokenUrl), {
      method: "POST",
      headers: JSON_HEADERS,
      body: JSON.stringify(body),
    });
  const changed = await post("/_local/change", { id: APP, body: { displayName: "By hand" } });
  expect([changed.status, await changed.text()]).toEqual([200, ""]);
  expect(azure.admin.stored(APP)).toMatchObject({ displayName: "By hand" });
  const refused = await post("/_local/remove", { id: `${APP}2` });
  expect([refused.status, await refused.json()]).toEqual([
    400,
    { error: { code: "UserError", message: `there is no resource ${APP}2` } },
  ]);
});

test.each([
  ["no JSON", "{", 400, "InvalidRequestContent"],
  ["too much", JSON.stringify("x".repeat(5 * 1024 * 1024)), 413, "RequestContentTooLarge"],
  ["too deep", "[".repeat(100_000) + "]".repeat(100_000), 400, "InvalidRequestContent"],
])("refuses %s", async (_, body, status, code) => {
  expect(await arm("PUT", APP, body)).toMatchObject({ status, body: { error: { code } } });
});

test("refuses other addresses by name", async () => {
  const answer = await httpsJson(`${azure.url}/`, { trust: azure.certificateFile });
  expect(answer).toMatchObject({ status: 400, body: { error: { code: "NotEmulated" } } });
});

test("a port in use is one clear sentence, and leaves nothing behind", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(startLocalAzure({ port })).rejects.toThrow(
    new LocalAzureError(`port ${port} is in use: choose another one`),
  );
  await new Promise((resolve) => other.close(resolve));
});

test("with a folder for its state, tokens and certificate still work after a restart", async () => {
  const state = mkdtempSync(join(tmpdir(), "local-azure-state-"));
  const start = (port = 0) => startLocalAzure({ state, port, behaviours: { operationMs: 0 } });
  const first = await start();
  const token = first.token("alice");
  const trust = readFileSync(first.certificateFile, "utf8");
  const { IDENTITY_HEADER } = first.environment();
  first.admin.addAgent(PROJECT, { name: "made" });
  await expect(start()).rejects.toThrow(`the folder ${state} is used by another local Azure`);
  await first.stop();

  const next = await start(Number(new URL(first.url).port));
  expect(next.url).toBe(first.url);
  expect(next.environment()["IDENTITY_HEADER"]).toBe(IDENTITY_HEADER);
  expect(readFileSync(next.certificateFile, "utf8")).toBe(trust);
  const agents = await httpsJson(`${next.url}/api/projects/support/agents`, {
    token,
    trust: next.certificateFile,
  });
  expect(JSON.stringify(agents.body)).toContain('"made"');
  await next.stop();
  rmSync(state, { recursive: true });
});

test("a start that fails leaves a folder that can be used", async () => {
  const state = mkdtempSync(join(tmpdir(), "local-azure-state-"));
  const port = Number(new URL(azure.url).port);
  await expect(startLocalAzure({ state, port })).rejects.toThrow("in use");
  const next = await startLocalAzure({ state });
  expect(next.environment()["ARM_SUBSCRIPTION_ID"]).toBe("00000000-0000-0000-0000-0000000000aa");
  await next.stop();
  rmSync(state, { recursive: true });
});

test("stop closes open connections and removes the certificate", async () => {
  const short = await startLocalAzure();
  const { url, certificateFile } = short;
  const kept = await fetch(new URL("/_local/resources", short.tokenUrl), { keepalive: true });
  expect(kept.status).toBe(200);
  await short.stop();
  expect(existsSync(certificateFile)).toBe(false);
  await expect(httpsJson(url, { trust: azure.certificateFile })).rejects.toThrow("ECONNREFUSED");
});
