import { localCredential } from "../../../../lib/tools/cli/target/local-credential";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { serveScript, type Script, type ScriptedServer } from "../../../support/scripted-server";

const SCOPE = "https://ai.azure.com/.default";
const ELSEWHERE = "https://127.0.0.1:1";

let server: ScriptedServer;
afterEach(() => server.close());

async function tokens(script: Script = () => ({ json: { token: "a token" } })): Promise<void> {
  server = await serveScript(script);
}

test("asks the endpoint that local Azure's variables name, for one audience", async () => {
  await tokens();
  const environment = { IDENTITY_ENDPOINT: `${server.url}/msi/token` };
  const token = await localCredential("alice", ELSEWHERE, environment).getToken(SCOPE);
  expect(token?.token).toBe("a token");
  expect(server.arrived).toMatchObject([{ method: "POST", url: "/_local/token" }]);
  expect(JSON.parse(String(server.arrived[0]?.body))).toEqual({
    as: "alice",
    resource: "https://ai.azure.com",
  });
});

test.each([
  ["there are none", {}],
  ["they are those of a machine in Azure", { IDENTITY_ENDPOINT: "http://169.254.169.254/msi" }],
  ["they are no address", { IDENTITY_ENDPOINT: "managed" }],
])("asks at the port after the service's where %s", async (_, environment) => {
  await tokens();
  const serviceUrl = `https://127.0.0.1:${Number(new URL(server.url).port) - 1}`;
  await localCredential("alice", serviceUrl, environment).getToken([SCOPE]);
  expect(server.arrived).toHaveLength(1);
});

test.each([
  ["https://127.0.0.1", "no local Azure issues tokens at http://127.0.0.1:444"],
  ["http://localhost", "no local Azure issues tokens at http://127.0.0.1:81"],
])("%s has the port of its protocol", async (serviceUrl, told) => {
  await tokens();
  await expect(localCredential("alice", serviceUrl, {}).getToken(SCOPE)).rejects.toThrow(told);
});

test("no local Azure is at the last port, which has no next one", async () => {
  await tokens();
  expect(() => localCredential("alice", "https://[::1]:65535", {})).toThrow(
    new UserError(
      "no local Azure serves https://[::1]:65535: it issues tokens at the next port, and there is none",
    ),
  );
});

test("fails when local Azure does not know the name", async () => {
  await tokens(() => ({ status: 400, json: { error: { code: "UnknownPrincipal" } } }));
  const credential = localCredential("nobody", ELSEWHERE, { IDENTITY_ENDPOINT: server.url });
  await expect(credential.getToken(SCOPE)).rejects.toThrow(
    `local Azure at ${server.url} issues no token for nobody`,
  );
});

test("fails when no local Azure runs there", async () => {
  await tokens();
  await server.close();
  const credential = localCredential("alice", ELSEWHERE, { IDENTITY_ENDPOINT: server.url });
  await expect(credential.getToken(SCOPE)).rejects.toMatchObject({
    message: `no local Azure issues tokens at ${server.url}`,
    cause: "sign-in",
  });
});
